#include "YAMLNodes.h"
