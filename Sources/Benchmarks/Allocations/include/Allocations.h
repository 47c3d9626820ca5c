// Counts the allocations of the program it is linked into.
#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

/// How often memory has been asked for since the program began, by whatever door; nought where the platform's own
/// allocator cannot be stood in for.
unsigned long allocations_counted(void);

#endif
