import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `The two views` {
  @Test func `are switched only where they differ`() throws {
    #expect(try html(Sample.notebook, Sample.run).contains("id=\"audience-technical\""))
    #expect(try !html(document([paragraph("x")])).contains("id=\"audience-technical\""))
  }

  @Test func `leave code and printed text out of an executive's file`() throws {
    let page = try html(Sample.notebook, Sample.run, audience: .executive)

    #expect(!page.contains("class=\"audience\""))
    #expect(!page.contains("DataFrame(csv"))
    #expect(!page.contains("checking 12 columns"))
    #expect(!page.contains("Welch"))
    #expect(page.contains("A typical claim gets 502,000 views"))
    #expect(page.contains("let</span> answer"), "code of the prose is part of the text")
  }

  @Test func `are both in a technical file, without a switch`() throws {
    let page = try html(Sample.notebook, Sample.run, audience: .technical)

    #expect(!page.contains("<fieldset"))
    #expect(page.contains("Welch's t-test"))
    #expect(page.contains("class=\"audience-technical\""))
  }

  @Test func `take in parts that an author wrote for the technical view alone`() throws {
    var attributes = Attributes()
    attributes.classes = ["content-visible"]
    attributes.values = [(key: "when-profile", value: "technical")]
    let notebook = document([container(attributes, [paragraph("The first rows.")])])

    #expect(try html(notebook).contains("<div class=\"content-visible technical\">"))
    #expect(try !html(notebook, audience: .executive).contains("The first rows."))
  }
}
