package io.github.sentimentj;

import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.TextEncoder;
import java.util.ArrayList;
import java.util.List;

/** Texts to probabilities, long ones as set. Thread-safe. */
final class TextReader {
  private final TextEncoder encoder;
  private final Classifier classifier;
  private final LongTexts longTexts;

  TextReader(TextEncoder encoder, Classifier classifier, LongTexts longTexts) {
    this.encoder = encoder;
    this.classifier = classifier;
    this.longTexts = longTexts;
  }

  /** Reads texts together; the result has their order. */
  List<Reading> read(List<String> texts) {
    List<List<EncodedText>> parts = texts.stream().map(this::parts).toList();
    double[][] probabilities =
        classifier.probabilities(parts.stream().flatMap(List::stream).toList());
    List<Reading> readings = new ArrayList<>(texts.size());
    int first = 0;
    for (List<EncodedText> part : parts) {
      readings.add(reading(part, probabilities, first));
      first += part.size();
    }
    return readings;
  }

  private List<EncodedText> parts(String text) {
    EncodedText encoded = encoder.encode(text);
    return encoded.truncated() && longTexts == LongTexts.AVERAGE_WINDOWS
        ? encoder.windows(text)
        : List.of(encoded);
  }

  /** The mean of parts that have evidence; without any, what the first one has. */
  private static Reading reading(List<EncodedText> parts, double[][] probabilities, int first) {
    double[] mean = new double[probabilities[first].length];
    int counted = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).hasKnownToken()) {
        counted++;
        for (int label = 0; label < mean.length; label++) {
          // A running mean: of a single part it is the part's own bits.
          double change = probabilities[first + i][label] - mean[label];
          mean[label] = counted == 1 ? change : mean[label] + change / counted;
        }
      }
    }
    return counted == 0
        ? new Reading(probabilities[first], parts.get(0).truncated(), false)
        : new Reading(mean, parts.get(0).truncated(), true);
  }
}
