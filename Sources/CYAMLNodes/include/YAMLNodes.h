#ifndef QUIRE_YAML_NODES_H
#define QUIRE_YAML_NODES_H

#include <stddef.h>

/// The nodes of a YAML text as JSON; `free` takes it. NULL when there is no memory.
///
/// A C function, so that what notebooks import knows nothing of the module that reads YAML, nor of what that one imports.
char *quire_yaml_nodes(const char *text, size_t length);

#endif
