// zlib, for the parts of Office files: its header comes with what the Swift toolchain asks for on Debian (zlib1g-dev).
#include <zlib.h>
