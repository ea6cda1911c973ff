#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

// The library exports these node types but installs no header that declares them. They are
// variables that it sets while it registers its extensions; Swift sees a C variable as shared
// mutable state, a function's value it can use.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type quire_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type quire_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
