package io.github.sentimentj.report;

import io.github.sentimentj.modelfile.WeightPrecision;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.TextSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a model does not do, as far as it follows from its card. */
final class CardLimits {
  private CardLimits() {}

  static List<String> of(ModelCard card) {
    List<String> limits = new ArrayList<>();
    limits.add(
        "Every text gets one of the %d labels, also one that is about none of them."
            .formatted(card.labels().size()));
    limits.add(length(card.recipe().text()));
    limits.add(
        card.subwords().isPresent()
            ? "Words beyond the vocabulary have a vector made of their parts."
            : "All words beyond the vocabulary are one and the same to it.");
    limits.add(scripts(card.provenance().scripts()));
    if (card.provenance().history().flatMap(history -> history.check()).isPresent()) {
      limits.add(
          "Its figures are those of the validation data, by which its epoch was chosen and its"
              + " probabilities were calibrated: new texts of the same kind will show a little"
              + " less, texts of another kind may show much less.");
    } else {
      limits.add(
          "Nothing is known of how good it is: there were no validation data to calibrate on.");
    }
    if (card.precision() != WeightPrecision.FLOAT32) {
      limits.add(
          "Its weights were rounded to %s after its figures were measured."
              .formatted(CardJson.spelling(card.precision())));
    }
    limits.add(
        "Nothing was measured by who wrote a text or whom it is about; a model repeats what its"
            + " training texts say.");
    return List.copyOf(limits);
  }

  private static String length(TextSettings text) {
    String left =
        switch (text.truncation()) {
          case HEAD -> "the end is left out";
          case TAIL -> "the beginning is left out";
          case HEAD_AND_TAIL -> "the middle is left out";
        };
    return String.format(
        Locale.ROOT, "It reads %,d tokens; of longer texts %s.", text.maxLength(), left);
  }

  private static String scripts(ScriptShares scripts) {
    List<String> seen =
        scripts.shares().entrySet().stream()
            .filter(script -> script.getValue() >= ScriptShares.SEEN)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    return seen.isEmpty()
        ? "Its training texts had no letters of any script."
        : "It has learned from texts in %s; it knows nothing of other scripts, nor of other languages in the same."
            .formatted(String.join(", ", seen));
  }
}
