package io.github.sentimentj.benchmarks.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of peers: single texts, and lists with accuracy and size. Not thread-safe. */
final class PeerTables {
  private static final double MEGABYTE = 1e6;

  private final ResultTable latency;
  private final ResultTable bulk;

  PeerTables(Path file) {
    this.latency =
        new ResultTable(
            file,
            "peers latency",
            List.of(
                "peer, tokens",
                "calls: peer, ours",
                "peer p50 / p99 ms",
                "ours p50 / p99 ms",
                "times as fast (p50)",
                "peer CPU p50 ms",
                "ours CPU p50 ms",
                "times as fast (CPU)"));
    this.bulk =
        new ResultTable(
            file,
            "peers bulk",
            List.of(
                "peer",
                "reviews/s, 1 thread: peer, ours, ratio",
                "2 threads: peer, ours, ratio",
                "CPU ms a review, 2 threads: peer, ours, ratio",
                "accuracy (first N test reviews): peer, ours, N",
                "MB to ship, jars and model: peer, ours"));
  }

  /** Returns whether a peer has been measured to the end. */
  boolean hold(PeerKind kind) throws IOException {
    return bulk.has(kind.label());
  }

  void latency(PeerKind kind, int tokens, Duel.Both<Calls> calls) throws IOException {
    Calls ours = calls.ours();
    Calls peer = calls.peer();
    String subject = kind.label() + ", " + tokens;
    List<String> cells = new ArrayList<>(List.of(subject, peer.count() + ", " + ours.count()));
    cells.add(text("%.3f / %.3f", peer.p50(), peer.p99()));
    cells.add(text("%.3f / %.3f", ours.p50(), ours.p99()));
    cells.add(text("%.2f", peer.p50() / ours.p50()));
    cells.add(text("%.3f", peer.cpuP50()));
    cells.add(text("%.3f", ours.cpuP50()));
    cells.add(text("%.2f", peer.cpuP50() / ours.cpuP50()));
    put(latency, subject, cells);
  }

  /**
   * A peer's speed.
   *
   * @param kind the peer
   * @param one lists of reviews in one thread
   * @param two the same in two threads
   */
  record Subject(PeerKind kind, Duel.Both<Rate> one, Duel.Both<Rate> two) {}

  void bulk(Subject subject, Duel.Both<Double> accuracy, Duel.Both<Long> bytes) throws IOException {
    PeerKind kind = subject.kind();
    Duel.Both<Rate> two = subject.two();
    List<String> cells = new ArrayList<>(List.of(kind.label()));
    cells.add(speed(subject.one()));
    cells.add(speed(two));
    double peerCpu = two.peer().cpu();
    double ourCpu = two.ours().cpu();
    cells.add(text("%.2f, %.2f, %.2f", peerCpu, ourCpu, peerCpu / ourCpu));
    cells.add(text("%.4f, %.4f, %d", accuracy.peer(), accuracy.ours(), kind.testReviews()));
    cells.add(text("%.1f, %.1f", bytes.peer() / MEGABYTE, bytes.ours() / MEGABYTE));
    put(bulk, kind.label(), cells);
  }

  private static String speed(Duel.Both<Rate> rates) {
    double ours = rates.ours().textsPerSecond();
    double peer = rates.peer().textsPerSecond();
    return text("%.1f, %.1f, %.2f", peer, ours, ours / peer);
  }

  private static void put(ResultTable table, String subject, List<String> cells)
      throws IOException {
    table.put(subject, List.of(cells));
    System.out.println(String.join(" | ", cells));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
