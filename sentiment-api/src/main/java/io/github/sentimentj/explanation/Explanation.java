package io.github.sentimentj.explanation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which tokens of a text speak for a label and which against it.
 *
 * <pre>{@code
 * Explanation why = model.explain("The plot is thin, but the acting is superb.");
 * for (Contribution each : why.strongest(3)) {
 *   System.out.println(each.token().text() + " " + each.score()); // above 0: speaks for the label
 * }
 * Files.writeString(Path.of("why.html"), why.toHtml());
 * }</pre>
 *
 * <p>Scores are log-odds in natural logarithms, {@code log(p / (1 - p))} of the label's probability
 * p as the network has it, before the model's calibration: 0 is undecided, 3 is 95 %. Unlike a
 * logit they mean the same whatever the other labels' logits are, and unlike a probability they do
 * not stand still where the model is sure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the explained text, as it was given
 * @param label the label that the contributions are about
 * @param method how they were found
 * @param prediction what the model says of the text
 * @param score log-odds of the label for the text as the network has them, before the model's
 *     calibration, which changes all words' scores alike
 * @param baseScore log-odds of the label for what the method compares with: for leave-one-out a
 *     text without any word, which gets the label shares of the training data; for integrated
 *     gradients as many unknown words
 * @param contributions one for each token, in reading order; of a text of over 260,000 characters
 *     the middle, which no model reads, may be left out
 */
public record Explanation(
    String text,
    String label,
    ExplanationMethod method,
    Prediction prediction,
    double score,
    double baseScore,
    List<Contribution> contributions) {
  private static final int SHOWN = 10;

  /** Copies the list. */
  public Explanation {
    requireNonNull(text, "text");
    requireNonNull(label, "label");
    requireNonNull(method, "method");
    requireNonNull(prediction, "prediction");
    contributions = List.copyOf(contributions);
  }

  /**
   * Returns the contributions that move the score most, in either direction, strongest first; of
   * equal ones the first in the text.
   *
   * @param count most contributions wanted, 0 or more
   */
  public List<Contribution> strongest(int count) {
    return contributions.stream()
        .filter(Contribution::read)
        .sorted(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.score())))
        .limit(count)
        .toList();
  }

  /**
   * Returns the text in pieces, for a rendering of one's own: together they are the whole text.
   * Their text is as it was given; {@link SafeText} takes out what steers a display.
   */
  public List<Segment> segments() {
    return Segment.of(this);
  }

  /**
   * Returns the text for a terminal of 256 colours: blue behind what speaks for the label, orange
   * behind what speaks against it, the stronger the more. Control characters of the text are shown,
   * not obeyed.
   */
  public String toAnsi() {
    return new AnsiRendering(this).toString();
  }

  /**
   * Returns the text as one self-contained HTML element, to be put into a page or opened by itself:
   * blue behind what speaks for the label, orange and underlined with dots what speaks against it,
   * the numbers in tooltips, those of the strongest words and a legend below. It brings its own
   * background, light or, in a page that declares the colour scheme, dark, and needs no script,
   * style sheet or network; nothing of the text can become markup. It is well-formed XML, too.
   */
  public String toHtml() {
    return new HtmlRendering(this).toString();
  }

  /** Returns the label, its scores and the strongest contributions, a line for each. */
  @Override
  public String toString() {
    StringBuilder lines =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s %.4f: log-odds %+.3f by %s from %+.3f",
                SafeText.of(label),
                prediction.probabilities().getOrDefault(label, 0.0),
                score,
                method,
                baseScore));
    for (Contribution each : strongest(SHOWN)) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%n%+8.3f  %s  [%d, %d)",
              each.score(),
              SafeText.of(each.token().text()),
              each.token().start(),
              each.token().end()));
    }
    return lines.toString();
  }
}
