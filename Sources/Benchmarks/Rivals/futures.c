// The engine's loop over futures in C, as the rival the Swift one is held against.
//
// Written as well as the author can: eight futures side by side in the compiler's vectors, columns by section, nothing
// allocated in the loop, and every short cut the Swift loop takes (no class is split where none is full, no section is
// divided twice). It does the same steps on the same columns in the same order, so that its figures are the same
// doubles: progression, entry by births and feeders, drift, classes, premises split, seven indicators, R1, R2, G4, G5.
//
// clang -O3 -std=gnu17 -ffp-contract=off [-march=x86-64-v3] futures.c -lm -lpthread -o futures
// ./futures FOLDER [RUNS] [THREADS]

#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WIDTH = 8, INDICATORS = 7, TEACHERS = 3, PREMISES = 4, STAGES = 2, GRADES = 9 };

typedef double Lane __attribute__((vector_size(WIDTH * 8)));
typedef int64_t Mask __attribute__((vector_size(WIDTH * 8)));

// ---------------------------------------------------------------- lanes

#define INLINE static inline __attribute__((always_inline))

INLINE Lane lane(double value) {
  return (Lane){value, value, value, value, value, value, value, value};
}
INLINE Lane choose(Mask mask, Lane a, Lane b) { return (Lane)((Mask)b ^ (((Mask)a ^ (Mask)b) & mask)); }
INLINE Lane most(Lane a, Lane b) { return choose(a < b, b, a); }
INLINE Lane least(Lane a, Lane b) { return choose(b < a, b, a); }
INLINE int any(Mask mask) {
  return (mask[0] | mask[1] | mask[2] | mask[3] | mask[4] | mask[5] | mask[6] | mask[7]) != 0;
}
INLINE int number(Mask mask) {
  return -(int)(mask[0] + mask[1] + mask[2] + mask[3] + mask[4] + mask[5] + mask[6] + mask[7]);
}
// Without SSE4.1 ceil is a call; the rolls are far below 2^51.
INLINE Lane rounded_up(Lane value) {
  Lane shift = lane(0x1.8p52);
  Lane near = (value + shift) - shift;
  return near + choose(near < value, lane(1), lane(0));
}
// The least whole number that is enough: what is one but for dust stays it.
INLINE Lane whole_up(Lane value) { return rounded_up(value * lane(1 - 1e-9) - lane(1e-9)); }
INLINE Lane root(Lane value) {
  for (int future = 0; future < WIDTH; future++) value[future] = sqrt(value[future]);
  return value;
}

// ---------------------------------------------------------------- the county

typedef struct {
  char name[32];
  int count;
  double *values;
} Column;

static Column columns[256];
static int columnCount;

static Column *find(const char *name) {
  for (int place = 0; place < columnCount; place++)
    if (strcmp(columns[place].name, name) == 0) return &columns[place];
  fprintf(stderr, "no column %s\n", name);
  exit(66);
}

static double number_of(const char *name) { return find(name)->values[0]; }
static double *doubles(const char *name) { return find(name)->values; }

static int *whole(const char *name, int *count) {
  Column *column = find(name);
  int *values = malloc(sizeof(int) * (column->count + 1));
  for (int place = 0; place < column->count; place++) values[place] = (int)column->values[place];
  if (count) *count = column->count;
  return values;
}

static void *folder_file(const char *folder, const char *name, size_t *size) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "cannot read %s\n", path);
    exit(66);
  }
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = aligned_alloc(64, (*size + 65) / 64 * 64 + 64);
  if (fread(bytes, 1, *size, file) != *size) exit(66);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

static void read_county(const char *folder) {
  size_t size;
  char *text = folder_file(folder, "county.txt", &size);
  while (*text) {
    Column *column = &columns[columnCount++];
    int used;
    sscanf(text, "%31s %d%n", column->name, &column->count, &used);
    text += used;
    column->values = malloc(sizeof(double) * (column->count + 1));
    for (int place = 0; place < column->count; place++) column->values[place] = strtod(text, &text);
    while (*text == '\n') text++;
  }
}

typedef struct {
  int *slots, slotCount, *sources, sourceCount;
  double *entry, *shares, k;
} Unit;

typedef struct {
  int *from, fromCount, *to, toCount;
} Path;

typedef struct {
  Path entry[STAGES], enrolled[GRADES];
} Drift;

static int futures, perFuture, steps, firstYear, slots, stride, schools, unitCount, driftCount, promises;
static int *years, *stage, *stageSlots, *stageStart, *school, *schoolSlots, *schoolStart, *isThrough, *isPoint, *isMulti;
static int *promiseSchool, *promiseMade, *promiseDue;
static double *grades0, *classes0, *rooms, *classesTogether, *teachers0, *own, *senior, *stock, *roll0, *classLimit, *entrySize, *intake0;
static double *required, *floors, *perPupils, *cvLimit, *stageClassLimit;
static double minimumFull, pointsBelow, sizeSingle, sizeThrough, transition;
static Unit units[16];
static Drift drifts[4];
static const double *values;

static Path path(const char *form, int drift, const char *way, int place) {
  Path path;
  char name[32];
  snprintf(name, sizeof name, form, drift, "From", place);
  path.from = whole(name, &path.fromCount);
  snprintf(name, sizeof name, form, drift, "To", place);
  path.to = whole(name, &path.toCount);
  (void)way;
  return path;
}

static void set_up(const char *folder) {
  read_county(folder);
  size_t size;
  values = folder_file(folder, "futures.f64", &size);
  futures = (int)number_of("futures");
  perFuture = (int)number_of("valuesPerFuture");
  steps = (int)number_of("steps");
  firstYear = (int)number_of("firstYear");
  slots = (int)number_of("slots");
  stride = (int)number_of("stride");
  years = whole("years", NULL);
  stage = whole("stage", NULL);
  stageSlots = whole("stageSlots", NULL);
  stageStart = whole("stageStart", NULL);
  school = whole("school", NULL);
  schoolSlots = whole("schoolSlots", NULL);
  schoolStart = whole("schoolStart", NULL);
  isThrough = whole("schoolIsThrough", &schools);
  isPoint = whole("isTeachingPoint", NULL);
  isMulti = whole("isMultigrade", NULL);
  promiseSchool = whole("promiseSchool", &promises);
  promiseMade = whole("promiseMade", NULL);
  promiseDue = whole("promiseDue", NULL);
  grades0 = doubles("grades");
  classes0 = doubles("gradeClasses");
  rooms = doubles("rooms");
  classesTogether = doubles("classesTogether");
  teachers0 = doubles("teacherTotals");
  own = doubles("premisesOwn");
  senior = doubles("premisesSenior");
  stock = doubles("premisesSchool");
  roll0 = doubles("premisesRoll");
  classLimit = doubles("classLimit");
  entrySize = doubles("entrySize");
  intake0 = doubles("intake");
  required = doubles("required");
  floors = doubles("floors");
  perPupils = doubles("perPupils");
  cvLimit = doubles("cvLimit");
  stageClassLimit = doubles("stageClassLimit");
  minimumFull = number_of("minimumFull");
  pointsBelow = number_of("pointsBelow");
  sizeSingle = number_of("sizeSingle");
  sizeThrough = number_of("sizeThrough");
  transition = number_of("transition");
  unitCount = (int)number_of("units");
  for (int place = 0; place < unitCount; place++) {
    Unit *unit = &units[place];
    char name[32];
    snprintf(name, sizeof name, "unit%dSlots", place);
    unit->slots = whole(name, &unit->slotCount);
    snprintf(name, sizeof name, "unit%dEntry", place);
    unit->entry = doubles(name);
    snprintf(name, sizeof name, "unit%dSources", place);
    unit->sources = whole(name, &unit->sourceCount);
    snprintf(name, sizeof name, "unit%dShares", place);
    unit->shares = doubles(name);
    snprintf(name, sizeof name, "unit%dK", place);
    unit->k = number_of(name);
  }
  driftCount = (int)number_of("drifts");
  for (int drift = 0; drift < driftCount; drift++) {
    for (int s = 0; s < STAGES; s++) drifts[drift].entry[s] = path("drift%dEntry%s%d", drift, "", s);
    for (int grade = 0; grade < GRADES; grade++) drifts[drift].enrolled[grade] = path("drift%d%s%d", drift, "", grade);
  }
}

// ---------------------------------------------------------------- one block of futures

typedef struct {
  Lane *grades, *classesOf, *totals, *pupils, *classes, *largest, *intake, *entering, *growth;
  Lane *counted, *divisor, *full, *below, *schoolPupils, *value;
  Lane entrants[64], progression[STAGES], driftEnrolled[4], driftEntry[4], kept[4];
  Lane mean[STAGES * INDICATORS], cv[STAGES * INDICATORS];
  Mask fulfilled[16];
} State;

static Lane *lanes(int count) { return aligned_alloc(64, sizeof(Lane) * (size_t)(count + 1)); }

static void make(State *s) {
  s->grades = lanes(slots * stride);
  s->classesOf = lanes(slots * stride);
  s->totals = lanes(slots * INDICATORS);
  s->value = lanes(slots * INDICATORS);
  s->pupils = lanes(slots);
  s->classes = lanes(slots);
  s->largest = lanes(slots);
  s->intake = lanes(slots);
  s->entering = lanes(slots);
  s->growth = lanes(slots);
  s->counted = lanes(slots);
  s->divisor = lanes(slots);
  s->full = lanes(slots);
  s->below = lanes(slots);
  s->schoolPupils = lanes(schools);
}

static void restart(State *restrict s, int first) {
  for (int place = 0; place < slots * stride; place++) {
    s->grades[place] = lane(grades0[place]);
    s->classesOf[place] = lane(classes0[place]);
  }
  for (int place = 0; place < slots * TEACHERS; place++) s->totals[place] = lane(teachers0[place]);
  for (int k = 0; k < schools; k++)
    for (int resource = 0; resource < PREMISES; resource++)
      s->totals[(TEACHERS + resource) * slots + schoolSlots[schoolStart[k]]] = lane(stock[resource * schools + k]);
  for (int slot = 0; slot < slots; slot++) s->intake[slot] = lane(intake0[slot]);
  for (int drift = 0; drift < driftCount; drift++) s->kept[drift] = lane(1);
  // The promises as the census leaves them: a school within its limit has kept its own.
  for (int promise = 0; promise < promises; promise++) {
    double pupils = 0;
    int k = promiseSchool[promise];
    for (int row = schoolStart[k]; row < schoolStart[k + 1]; row++)
      for (int grade = 0; grade < years[schoolSlots[row]]; grade++) pupils += grades0[schoolSlots[row] * stride + grade];
    s->fulfilled[promise] = lane(pupils) <= lane(isThrough[k] ? sizeThrough : sizeSingle);
  }
  int place = 0;
  for (int step = 0; step < steps; step++, place++)
    for (int future = 0; future < WIDTH; future++)
      s->entrants[step][future] = values[(size_t)(first + future) * perFuture + place];
  for (int which = 0; which < STAGES; which++, place++)
    for (int future = 0; future < WIDTH; future++)
      s->progression[which][future] = values[(size_t)(first + future) * perFuture + place];
  for (int drift = 0; drift < driftCount; drift++, place++)
    for (int future = 0; future < WIDTH; future++)
      s->driftEnrolled[drift][future] = values[(size_t)(first + future) * perFuture + place];
  for (int drift = 0; drift < driftCount; drift++, place++)
    for (int future = 0; future < WIDTH; future++)
      s->driftEntry[drift][future] = values[(size_t)(first + future) * perFuture + place];
}

static void move(Lane *restrict amounts, const Path *path, Lane keep) {
  if (path->fromCount == 0 || path->toCount == 0) return;
  Lane present = lane(0);
  for (int row = 0; row < path->toCount; row++) present += amounts[path->to[row]];
  Mask has = lane(0) < present;
  Lane kept = choose(has, keep, lane(1));
  Lane lost = lane(0);
  for (int row = 0; row < path->fromCount; row++) {
    Lane stays = amounts[path->from[row]] * kept;
    lost += amounts[path->from[row]] - stays;
    amounts[path->from[row]] = stays;
  }
  Lane growth = lane(1) + lost / choose(has, present, lane(1));
  for (int row = 0; row < path->toCount; row++) amounts[path->to[row]] *= growth;
}

static Lane graduates(const State *restrict s, const Unit *unit) {
  Lane sum = lane(0);
  for (int row = 0; row < unit->sourceCount; row++) {
    int slot = unit->sources[row];
    sum += s->grades[slot * stride + years[slot] - 1] * lane(unit->shares[row]);
  }
  return sum;
}

static void grow(State *restrict s, int step) {
  for (int drift = 0; drift < driftCount; drift++) {
    Lane stays = lane(1) - s->driftEntry[drift];
    s->kept[drift] *= stays;
    move(s->intake, &drifts[drift].entry[0], stays);
  }
  Lane asked = lane(0), all = lane(0);
  for (int place = 0; place < unitCount; place++) {
    Lane raw = graduates(s, &units[place]);
    asked += raw * lane(units[place].k);
    all += raw;
  }
  Lane scale = all * lane(transition) / choose(lane(0) < asked, asked, lane(1));
  for (int place = 0; place < unitCount; place++) {
    const Unit *unit = &units[place];
    Lane entry = graduates(s, unit) * lane(unit->k) * scale;
    double sum = 0;
    for (int row = 0; row < unit->slotCount; row++) sum += unit->entry[row];
    Lane perShare = entry / lane(sum > 0 ? sum : 1);
    for (int row = 0; row < unit->slotCount; row++) s->entering[unit->slots[row]] = lane(unit->entry[row]) * perShare;
  }
  for (int drift = 0; drift < driftCount; drift++) move(s->entering, &drifts[drift].entry[1], s->kept[drift]);
  Lane sum = lane(0);
  for (int row = stageStart[0]; row < stageStart[1]; row++) sum += s->intake[stageSlots[row]];
  Lane perShare = s->entrants[step] / choose(lane(0) < sum, sum, lane(1));
  for (int row = stageStart[0]; row < stageStart[1]; row++)
    s->entering[stageSlots[row]] = s->intake[stageSlots[row]] * perShare;
  for (int slot = 0; slot < slots; slot++) {
    Lane rate = s->progression[stage[slot]];
    int first = slot * stride;
    for (int place = first + years[slot] - 1; place > first; place--) {
      s->grades[place] = s->grades[place - 1] * rate;
      s->classesOf[place] = s->classesOf[place - 1];
    }
    s->grades[first] = s->entering[slot];
    s->classesOf[first] = lane(0);
  }
  for (int drift = 0; drift < driftCount; drift++)
    for (int grade = 0; grade < GRADES; grade++)
      move(s->grades, &drifts[drift].enrolled[grade], lane(1) - s->driftEnrolled[drift]);
}

static void settle(State *restrict s) {
  for (int slot = 0; slot < slots; slot++) {
    Lane sum = lane(0);
    for (int place = slot * stride; place < slot * stride + years[slot]; place++) sum += s->grades[place];
    s->pupils[slot] = sum;
  }
  for (int k = 0; k < schools; k++) {
    int first = schoolStart[k], last = schoolStart[k + 1];
    // A school of one section has its stock whole, from the restart on.
    if (last - first == 1) continue;
    for (int row = first; row < last; row++) {
      int slot = schoolSlots[row];
      s->growth[slot] = roll0[slot] > 0 ? s->pupils[slot] / lane(roll0[slot]) : lane(0);
    }
    for (int resource = 0; resource < PREMISES; resource++) {
      Lane *totals = s->totals + (TEACHERS + resource) * slots;
      double all = stock[resource * schools + k];
      Lane weight = lane(0);
      for (int row = first; row < last; row++)
        weight += lane(own[resource * slots + schoolSlots[row]]) * s->growth[schoolSlots[row]];
      weight += lane(senior[resource * schools + k]);
      Lane ratio = lane(all) / choose(lane(0) < weight, weight, lane(1));
      for (int row = first; row < last; row++) {
        int slot = schoolSlots[row];
        totals[slot] = lane(own[resource * slots + slot]) * s->growth[slot] * ratio;
      }
    }
  }
}

// The fullest of so many classes of adjacent grades, shared out as evenly as can be.
static double most_even(const double *grades, int count, int classes) {
  double best = INFINITY;
  for (int cuts = 0; cuts < 1 << (count - 1); cuts++) {
    if (__builtin_popcount((unsigned)cuts) != classes - 1) continue;
    double largest = 0, present = 0;
    for (int place = 0; place < count; place++) {
      present = place > 0 && cuts >> (place - 1) & 1 ? grades[place] : present + grades[place];
      largest = present > largest ? present : largest;
    }
    best = largest < best ? largest : best;
  }
  return best;
}

// The fewest classes of which none is over the limit, each filled as far as it goes.
static int fewest(const double *grades, int count, double limit, double *largest) {
  int classes = 0;
  double present = INFINITY;
  *largest = 0;
  for (int place = 0; place < count; place++) {
    if (present + grades[place] <= limit * (1 + 1e-9)) {
      present += grades[place];
    } else {
      int alone = (int)whole_up(lane(grades[place] / limit))[0];
      alone = alone > 1 ? alone : 1;
      classes += alone;
      present = alone > 1 ? INFINITY : grades[place];
      if (alone > 1 && grades[place] / alone > *largest) *largest = grades[place] / alone;
    }
    if (present < INFINITY && present > *largest) *largest = present;
  }
  return classes;
}

static void teach_together(State *restrict s, int slot) {
  double limit = classLimit[slot], edge = limit * (1 + 1e-9);
  for (int future = 0; future < WIDTH; future++) {
    double groups[GRADES], grades[GRADES];
    int count = 0;
    for (int grade = 0; grade < years[slot]; grade++) {
      double pupils = s->grades[slot * stride + grade][future];
      if (pupils > 0) grades[count] = groups[count] = pupils, count++;
    }
    int all = count;
    double least = classesTogether[slot] < rooms[slot] ? classesTogether[slot] : rooms[slot];
    int usual = least > 1 ? (int)least : 1;
    double fullest = 0;
    for (int place = 0; place < all; place++) fullest = grades[place] > fullest ? grades[place] : fullest;
    while (count > usual && fullest <= edge) {
      int smallest = 0;
      for (int place = 0; place < count - 1; place++)
        if (groups[place] + groups[place + 1] < groups[smallest] + groups[smallest + 1]) smallest = place;
      groups[smallest] += groups[smallest + 1];
      fullest = groups[smallest] > fullest ? groups[smallest] : fullest;
      count--;
      for (int place = smallest + 1; place < count; place++) groups[place] = groups[place + 1];
    }
    double classes = count;
    if (fullest > edge) {
      double filled;
      int few = fewest(grades, all, limit, &filled);
      int most = usual < all ? usual : all;
      if (few <= usual) {
        classes = most, fullest = most_even(grades, all, most);
        if (fullest > edge) classes = few, fullest = filled;
      } else if (few <= rooms[slot]) {
        classes = few, fullest = filled;
      } else if (all >= rooms[slot]) {
        most = rooms[slot] > 1 ? (int)rooms[slot] : 1;
        classes = most, fullest = most_even(grades, all, most);
      } else {
        for (int place = 0; place < all; place++) groups[place] = 1;
        classes = all;
        for (;;) {
          int full = 0;
          for (int place = 0; place < all; place++)
            if (grades[place] / groups[place] > grades[full] / groups[full]) full = place;
          fullest = grades[full] / groups[full];
          if (classes + 1 > rooms[slot]) break;
          groups[full]++;
          classes++;
        }
      }
    }
    s->classes[slot][future] = classes;
    s->largest[slot][future] = fullest;
  }
  s->largest[slot] = whole_up(s->largest[slot]);
}

static void form_classes(State *restrict s) {
  for (int slot = 0; slot < slots; slot++) {
    if (isMulti[slot]) {
      teach_together(s, slot);
      continue;
    }
    int first = slot * stride, last = first + years[slot];
    Lane formed = lane(0), largest = lane(0);
    for (int place = first + 1; place < last; place++) {
      formed += s->classesOf[place];
      largest = most(largest, s->grades[place] / s->classesOf[place]);
    }
    Lane needed = whole_up(s->grades[first] / lane(entrySize[slot]));
    Lane free = most(lane(rooms[slot]) - formed, lane(1));
    Lane entry = most(least(needed, free), lane(1));
    s->classesOf[first] = choose(lane(0) < s->grades[first], entry, lane(0));
    formed += s->classesOf[first];
    largest = whole_up(most(largest, s->grades[first] / s->classesOf[first]));
    Lane limit = lane(classLimit[slot]);
    if (any(limit <= largest)) {
      Lane free = lane(rooms[slot]) - formed;
      for (int place = first; place < last; place++) {
        Lane more = most(least(whole_up(s->grades[place] / limit) - s->classesOf[place], free), lane(0));
        s->classesOf[place] += more;
        free -= more;
      }
      formed = largest = lane(0);
      for (int place = first; place < last; place++) {
        formed += s->classesOf[place];
        largest = most(largest, s->grades[place] / most(s->classesOf[place], lane(1)));
      }
      largest = whole_up(largest);
    }
    s->classes[slot] = formed;
    s->largest[slot] = largest;
  }
}

static void judge(State *restrict s, int step, long *counts) {
  Lane zero = lane(0), one = lane(1);
  for (int k = 0; k < schools; k++) s->schoolPupils[k] = zero;
  for (int slot = 0; slot < slots; slot++) {
    Lane pupils = s->pupils[slot];
    Mask inScope = zero < pupils;
    if (isPoint[slot]) inScope &= lane(pointsBelow) <= pupils;
    s->counted[slot] = choose(inScope, pupils, zero);
    s->divisor[slot] = choose(inScope, pupils, one);
    s->schoolPupils[school[slot]] += pupils;
  }
  for (int which = 0; which < STAGES; which++) {
    Lane persons = zero;
    for (int row = stageStart[which]; row < stageStart[which + 1]; row++) persons += s->counted[stageSlots[row]];
    Lane divisor = choose(zero < persons, persons, one);
    Lane *resources = s->mean + which * INDICATORS;
    for (int indicator = 0; indicator < INDICATORS; indicator++) resources[indicator] = zero;
    for (int row = stageStart[which]; row < stageStart[which + 1]; row++) {
      int slot = stageSlots[row];
      Mask isCounted = zero < s->counted[slot];
      Lane pupils = s->divisor[slot], full = zero, below = zero;
      for (int indicator = 0; indicator < INDICATORS; indicator++) {
        int place = which * INDICATORS + indicator;
        Lane total = choose(isCounted, s->totals[indicator * slots + slot], zero);
        resources[indicator] += total;
        Lane value = total * lane(perPupils[indicator]) / pupils;
        s->value[indicator * slots + slot] = value;
        full += choose(lane(required[place]) <= value, one, zero);
        below += choose(value < lane(floors[place]), one, zero);
      }
      s->full[slot] = full;
      s->below[slot] = below;
    }
    for (int indicator = 0; indicator < INDICATORS; indicator++) {
      int place = which * INDICATORS + indicator;
      Lane mean = resources[indicator] * lane(perPupils[indicator]) / divisor;
      Lane squares = zero;
      for (int row = stageStart[which]; row < stageStart[which + 1]; row++) {
        int slot = stageSlots[row];
        Lane difference = s->value[indicator * slots + slot] - mean;
        squares += s->counted[slot] * difference * difference;
      }
      Mask has = zero < mean;
      s->mean[place] = mean;
      s->cv[place] = choose(has, root(squares / divisor) / choose(has, mean, one), zero);
    }
  }
  Mask r1 = zero < zero, r2 = r1, g4 = r1, g5 = r1;
  for (int slot = 0; slot < slots; slot++)
    r1 |= (zero < s->counted[slot]) & ((s->full[slot] < lane(minimumFull)) | (zero < s->below[slot]));
  for (int which = 0; which < STAGES; which++) {
    for (int indicator = 0; indicator < INDICATORS; indicator++)
      r2 |= lane(cvLimit[which]) < s->cv[which * INDICATORS + indicator];
    Lane largest = zero;
    for (int row = stageStart[which]; row < stageStart[which + 1]; row++)
      largest = most(largest, s->largest[stageSlots[row]]);
    g5 |= lane(stageClassLimit[which]) < largest;
  }
  int year = firstYear + step + 1;
  for (int k = 0; k < schools; k++) {
    Mask over = lane(isThrough[k] ? sizeThrough : sizeSingle) < s->schoolPupils[k];
    if (!any(over)) continue;
    Mask covered = zero < zero;
    for (int promise = 0; promise < promises; promise++)
      if (promiseSchool[promise] == k && promiseMade[promise] <= year && year < promiseDue[promise])
        covered |= ~s->fulfilled[promise];
    g4 |= over & ~covered;
  }
  for (int promise = 0; promise < promises; promise++) {
    int k = promiseSchool[promise];
    s->fulfilled[promise] |= s->schoolPupils[k] <= lane(isThrough[k] ? sizeThrough : sizeSingle);
  }
  counts[0] += number(r1);
  counts[1] += number(r2);
  counts[2] += number(g4);
  counts[3] += number(g5);
}

// ---------------------------------------------------------------- all futures

typedef struct {
  State state;
  int first, last;
  long counts[64 * 4];
  double *spreads;
} Worker;

static void *run(void *argument) {
  Worker *worker = argument;
  memset(worker->counts, 0, sizeof worker->counts);
  for (int block = worker->first; block < worker->last; block++) {
    State *s = &worker->state;
    restart(s, block * WIDTH);
    for (int step = 0; step < steps; step++) {
      grow(s, step);
      settle(s);
      form_classes(s);
      judge(s, step, worker->counts + step * 4);
    }
    if (worker->spreads)
      for (int place = 0; place < STAGES * INDICATORS; place++)
        for (int future = 0; future < WIDTH; future++)
          worker->spreads[(size_t)(block * WIDTH + future) * STAGES * INDICATORS + place] = s->cv[place][future];
  }
  return NULL;
}

// ---------------------------------------------------------------- the bound

// The divisions of one section-year that no other formula could save: a value per indicator, the pupils of a class per
// grade, the classes of the entry grade; where grades are taught together only the values.
static double divisions(void) {
  double count = 0;
  for (int slot = 0; slot < slots; slot++) count += INDICATORS + (isMulti[slot] ? 0 : years[slot] + 1);
  return count / slots;
}

// How many divisions a second the processor makes where it does nothing else, operands in its nearest cache.
static double division_rate(int runs) {
  static Lane above[64], below[64], out[64];
  for (int place = 0; place < 64; place++) {
    above[place] = lane(1000 + place);
    below[place] = lane(3 + place);
  }
  double best = 0;
  for (int turn = 0; turn < runs; turn++) {
    clock_t before = clock();
    for (int round = 0; round < 20000; round++) {
      for (int place = 0; place < 64; place++) out[place] = above[place] / below[place];
      __asm__ volatile("" ::"r"(out), "r"(above), "r"(below) : "memory");
    }
    double rate = 20000.0 * 64 * WIDTH / ((double)(clock() - before) / CLOCKS_PER_SEC);
    best = rate > best ? rate : best;
  }
  return best;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **arguments) {
  const char *folder = count > 1 ? arguments[1] : ".";
  int runs = count > 2 ? atoi(arguments[2]) : 15, threads = count > 3 ? atoi(arguments[3]) : 1;
  set_up(folder);
  size_t size;
  double *expected = folder_file(folder, "spreads.f64", &size);
  int blocks = futures / WIDTH;
  Worker *workers = aligned_alloc(64, sizeof(Worker) * (size_t)threads);
  double *spreads = malloc(size);
  for (int thread = 0; thread < threads; thread++) {
    make(&workers[thread].state);
    workers[thread].first = (int)((long)thread * blocks / threads);
    workers[thread].last = (int)((long)(thread + 1) * blocks / threads);
  }
  double *times = malloc(sizeof(double) * (size_t)(runs + 1)), *spent = malloc(sizeof(double) * (size_t)(runs + 1));
  for (int turn = 0; turn <= runs; turn++) {
    for (int thread = 0; thread < threads; thread++) workers[thread].spreads = turn == 0 ? spreads : NULL;
    struct timespec start, end;
    clock_t before = clock();
    clock_gettime(CLOCK_MONOTONIC, &start);
    pthread_t others[64];
    for (int thread = 1; thread < threads; thread++) pthread_create(&others[thread], NULL, run, &workers[thread]);
    run(&workers[0]);
    for (int thread = 1; thread < threads; thread++) pthread_join(others[thread], NULL);
    clock_gettime(CLOCK_MONOTONIC, &end);
    spent[turn] = (double)(clock() - before) / CLOCKS_PER_SEC * 1e3;
    times[turn] = (double)(end.tv_sec - start.tv_sec) * 1e3 + (double)(end.tv_nsec - start.tv_nsec) / 1e6;
  }
  size_t apart = 0;
  for (size_t place = 0; place < size / 8; place++) apart += memcmp(&spreads[place], &expected[place], 8) != 0;
  char path[4096];
  snprintf(path, sizeof path, "%s/counts.txt", folder);
  FILE *file = fopen(path, "r");
  int differ = 0;
  for (int step = 0; file && step < steps; step++)
    for (int clause = 0; clause < 4; clause++) {
      long theirs = -1, ours = 0;
      for (int thread = 0; thread < threads; thread++) ours += workers[thread].counts[step * 4 + clause];
      if (fscanf(file, "%ld", &theirs) != 1 || theirs != ours) differ++;
    }
  qsort(times + 1, (size_t)runs, sizeof(double), ascending);
  qsort(spent + 1, (size_t)runs, sizeof(double), ascending);
  double median = times[1 + runs / 2], used = spent[1 + runs / 2], work = (double)slots * steps * futures;
  printf("C, %d thread%s: %.1f ms (best %.1f), %.1f M/s a core (best %.1f); by processor time %.1f (best %.1f)\n", threads,
         threads > 1 ? "s" : "", median, times[1], work / median / 1e3 / threads, work / times[1] / 1e3 / threads,
         work / used / 1e3, work / spent[1] / 1e3);
  printf("%zu of %zu CVs have other bits, %d of %d counts differ\n", apart, size / 8, differ, steps * 4);
  printf("rate c%d %.3f %.3f\n", threads, work / median / 1e3, work / used / 1e3);
  if (threads == 1) {
    double bound = division_rate(runs) / divisions() / 1e6;
    printf("%.1f divisions a section-year: alone they would let it run at %.1f M/s a core\n", divisions(), bound);
    printf("rate division %.3f %.3f\n", bound, bound);
  }
  return apart != 0 || differ != 0;
}
