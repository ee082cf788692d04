package io.github.sentimentj.examples.cli;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Predicts the labels of texts. */
@Command(
    name = "predict",
    description = "Predicts the labels of texts.",
    footer = {
      "",
      "Give a text that begins with - after --, as in: sentiment predict --model M -- \"-1 of 10\""
    })
final class PredictCommand implements Callable<Integer> {
  /** Texts predicted together: enough for speed, little memory. */
  static final int CHUNK = 256;

  private static final int SHOWN = 100;

  private final StandardStreams streams;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "The texts; without any, each line of stdin is one, in UTF-8.")
  private List<String> texts = List.of();

  private final Set<UnicodeScript> warnedOf = EnumSet.noneOf(UnicodeScript.class);

  PredictCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (SentimentModel opened = model.open()) {
      if (texts.isEmpty()) {
        predictLines(opened);
      } else {
        print(opened, texts);
      }
      return 0;
    }
  }

  private void predictLines(SentimentModel opened) throws IOException {
    List<String> lines = new ArrayList<>();
    do {
      lines.clear();
      try {
        readChunk(lines);
      } finally {
        print(opened, lines); // lines before one that is not UTF-8, too
      }
    } while (!lines.isEmpty());
  }

  /** Waits for one line and takes what else has come by then: a person gets an answer at once. */
  private void readChunk(List<String> lines) throws IOException {
    InputLines in = streams.in();
    do {
      String line = in.next();
      if (line == null) {
        return;
      }
      lines.add(line);
    } while (lines.size() < CHUNK && in.ready());
  }

  private void print(SentimentModel opened, List<String> chunk) throws IOException {
    List<Prediction> predictions = opened.predictAll(chunk);
    for (int i = 0; i < chunk.size(); i++) {
      Prediction prediction = predictions.get(i);
      prediction.unseenScript().ifPresent(this::warn);
      streams
          .out()
          .line(json ? JsonReport.of(prediction).toString() : forPeople(prediction, chunk.get(i)));
    }
    streams.out().flush();
  }

  /** Once for each script, as there may be millions of texts. */
  private void warn(UnicodeScript script) {
    if (warnedOf.add(script)) {
      streams
          .err()
          .printf(
              "sentiment: some texts are in %s, a script that the training texts have next to none"
                  + " of%n",
              script);
    }
  }

  private static String forPeople(Prediction prediction, String text) {
    return String.format(
        Locale.ROOT,
        "%s\t%.4f\t%s%s",
        prediction.label(),
        prediction.confidence(),
        start(text),
        prediction.abstained()
            ? "\t(abstained)"
            : prediction.noEvidence()
                ? "\t(no known word)"
                : prediction.truncated() ? "\t(cut)" : "");
  }

  private static String start(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
