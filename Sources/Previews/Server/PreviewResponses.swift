import FlyingFox

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the server answers, each answer with the policy that goes with it.
enum PreviewResponses {
  /// The page around the report: only scripts and styles of this server, shown in no frame of anybody's, markup never made of text.
  static func shell(_ html: String) -> HTTPResponse {
    response(
      .ok, type: "text/html; charset=utf-8", body: Data(html.utf8),
      policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'")
  }

  /// The report as it would be written, under its own policy and under this one: no request, whatever a template allows, and shown
  /// in no frame but ours.
  static func report(_ html: [UInt8]) -> HTTPResponse {
    response(
      .ok, type: "text/html; charset=utf-8", body: Data(html),
      policy: "default-src 'unsafe-inline' data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self'")
  }

  /// A script or a style sheet.
  static func asset(_ text: String, type: String) -> HTTPResponse {
    response(.ok, type: "\(type); charset=utf-8", body: Data(text.utf8))
  }

  /// States as they come.
  static func events(_ states: AsyncStream<PreviewState>) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: headers(type: "text/event-stream"),
      body: HTTPBodySequence(from: EventStream(states: states)))
  }

  /// There is no such thing.
  static var missing: HTTPResponse {
    response(.notFound, type: "text/plain", body: Data("Not part of the preview.\n".utf8))
  }

  /// A request that is not answered, with the reason.
  static func refused(_ refusal: RequestCheck.Refusal) -> HTTPResponse {
    response(
      refusal == .method ? .methodNotAllowed : .forbidden, type: "text/plain",
      body: Data("\(refusal.rawValue)\n".utf8))
  }

  private static func response(
    _ status: HTTPStatusCode, type: String, body: Data, policy: String = "default-src 'none'"
  ) -> HTTPResponse {
    var headers = headers(type: type)
    headers[HTTPHeader("Content-Security-Policy")] = policy
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }

  private static func headers(type: String) -> HTTPHeaders {
    [
      .contentType: type, .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Referrer-Policy"): "no-referrer",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
    ]
  }
}
