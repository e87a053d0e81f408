#ifndef INKSTONE_BROTLI_H
#define INKSTONE_BROTLI_H

#include <brotli/encode.h>

#endif
