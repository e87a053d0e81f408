#ifndef INKSTONE_JEMALLOC_H
#define INKSTONE_JEMALLOC_H

#include <jemalloc/jemalloc.h>

#endif
