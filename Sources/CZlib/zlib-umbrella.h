#ifndef INKSTONE_ZLIB_H
#define INKSTONE_ZLIB_H

#include <zlib.h>

#endif
