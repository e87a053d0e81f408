#ifndef INKSTONE_YAML_H
#define INKSTONE_YAML_H

#include <yaml.h>

#endif
