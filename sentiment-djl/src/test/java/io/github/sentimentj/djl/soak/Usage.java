package io.github.sentimentj.djl.soak;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a process holds while nothing is under way; bytes, or numbers.
 *
 * @param heap live objects after a garbage collection
 * @param direct memory of direct and mapped buffers
 * @param resident all memory, native included
 * @param files open file handles
 * @param threads live threads of Java
 */
record Usage(long heap, long direct, long resident, long files, long threads) {
  private static final long MEGABYTE = 1 << 20;

  /** What may be held more at the end than at half time: a share of it and so much besides. */
  private record Bound(String name, ToLongFunction<Usage> figure, double share, long besides) {}

  private static final List<Bound> BOUNDS =
      List.of(
          new Bound("heap", Usage::heap, 0.05, 2 * MEGABYTE),
          new Bound("direct memory", Usage::direct, 0.05, MEGABYTE),
          new Bound("resident memory", Usage::resident, 0.05, 16 * MEGABYTE),
          new Bound("file handles", Usage::files, 0, 4),
          new Bound("threads", Usage::threads, 0, 4));

  /** Measures this process. */
  static Usage now() throws IOException {
    // Twice: what the first one finds to be dead may free more.
    System.gc();
    System.gc();
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return new Usage(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        direct,
        residentBytes(),
        openFiles(),
        ManagementFactory.getThreadMXBean().getThreadCount());
  }

  private static long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static long openFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      return files.count();
    }
  }

  /**
   * Compares the medians of the third and of the last quarter.
   *
   * @return what has grown, in words; empty if nothing has
   */
  static List<String> growth(List<Usage> usages) {
    int size = usages.size();
    List<Usage> third = usages.subList(size / 2, size * 3 / 4);
    List<Usage> last = usages.subList(size * 3 / 4, size);
    return BOUNDS.stream()
        .filter(
            bound -> {
              long before = median(third, bound.figure);
              return median(last, bound.figure) > before * (1 + bound.share) + bound.besides;
            })
        .map(
            bound ->
                "%s has grown from %d to %d"
                    .formatted(bound.name, median(third, bound.figure), median(last, bound.figure)))
        .toList();
  }

  private static long median(List<Usage> usages, ToLongFunction<Usage> figure) {
    long[] sorted = usages.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return "heap %.1f MB, direct %.1f MB, resident %.0f MB, %d files, %d threads"
        .formatted(
            heap / (double) MEGABYTE,
            direct / (double) MEGABYTE,
            resident / (double) MEGABYTE,
            files,
            threads);
  }
}
