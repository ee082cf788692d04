package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures other libraries and ours on the same texts, in turn. */
@Command(
    name = "peers",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a model and other libraries on the same texts, in turn, and keeps two tables.",
      "A peer whose rows are there already is passed over, unless --peer names it."
    })
final class PeersCommand implements Callable<Integer> {
  private static final List<Integer> TOKENS = List.of(20, 50, 230);
  private static final int BULK_REVIEWS = 1000;
  private static final int LEAST_REVIEWS = 8;
  private static final double BULK_MILLISECONDS = 2000;

  @Option(names = "--model", required = true, description = "Model of IMDB reviews.")
  private Path model = Path.of("");

  @Option(names = "--data", required = true, description = "Folder with imdb/ and sst/.")
  private Path data = Path.of("");

  @Option(names = "--out", required = true, description = "Markdown file with the tables.")
  private Path out = Path.of("");

  @Option(
      names = "--work",
      description = "Folder for what peers are trained to (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("sentiment-benchmarks", "target", "peers");

  @Option(names = "--peer", description = "corenlp, opennlp, tribuo, bge (default: all).")
  private List<String> peers = List.of();

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(work);
    PeerTables tables = new PeerTables(out);
    List<PeerKind> kinds =
        peers.isEmpty()
            ? Arrays.asList(PeerKind.values())
            : peers.stream().map(PeerKind::of).toList();
    List<Example> train = examples("imdb/train.csv.gz");
    for (PeerKind kind : kinds) {
      if (peers.isEmpty() && tables.hold(kind)) {
        continue;
      }
      say("%s: opening", kind.label());
      try (Peer ours = new SentimentJ(model);
          Peer peer = kind.open(train, work)) {
        measure(kind, new Duel.Both<>(ours, peer), tables);
      }
    }
    return 0;
  }

  private void measure(PeerKind kind, Duel.Both<Peer> both, PeerTables tables) throws IOException {
    List<Example> reviews = examples("imdb/test.csv.gz");
    List<Example> sentences = examples("sst/sst5_test.csv.gz");
    Duel duel = new Duel(both);
    double slowest = 0;
    for (int tokens : TOKENS) {
      say("%s: texts of %d tokens", kind.label(), tokens);
      List<String> texts = TextsByLength.of(tokens, tokens == 20 ? sentences : reviews);
      Duel.Both<Calls> calls = duel.latency(texts);
      tables.latency(kind, tokens, calls);
      slowest = calls.peer().p50();
    }
    double fitting = Math.min(BULK_REVIEWS, BULK_MILLISECONDS / slowest);
    int count = (int) Math.max(LEAST_REVIEWS, fitting);
    say("%s: lists of %d reviews", kind.label(), count);
    List<String> list = texts(reviews.subList(0, count));
    PeerTables.Subject subject =
        new PeerTables.Subject(kind, duel.bulk(list, 1), duel.bulk(list, 2));
    say("%s: accuracy", kind.label());
    List<Example> test = reviews.subList(0, kind.testReviews());
    ShippedJars jars = ShippedJars.read();
    tables.bulk(
        subject,
        new Duel.Both<>(accuracy(both.ours(), test), accuracy(both.peer(), test)),
        new Duel.Both<>(
            jars.bytes(PeerKind.OURS) + both.ours().modelBytes(),
            jars.bytes(kind.artifacts()) + both.peer().modelBytes()));
  }

  private static List<String> texts(List<Example> examples) {
    return examples.stream().map(Example::text).toList();
  }

  private List<Example> examples(String name) throws IOException {
    return Dataset.csv(data.resolve(name)).stream().toList();
  }

  private static double accuracy(Peer reader, List<Example> test) {
    List<String> texts = texts(test);
    boolean[] positive = Duel.in(2, () -> reader.arePositive(texts));
    int right = 0;
    for (int i = 0; i < positive.length; i++) {
      right += test.get(i).label().equals("positive") == positive[i] ? 1 : 0;
    }
    return (double) right / positive.length;
  }

  private static void say(String format, Object... values) {
    System.err.printf(Locale.ROOT, format + "%n", values);
  }
}
