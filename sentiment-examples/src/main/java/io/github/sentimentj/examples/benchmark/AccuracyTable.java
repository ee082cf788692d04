package io.github.sentimentj.examples.benchmark;

import static io.github.sentimentj.examples.benchmark.MarkdownTable.NONE;

import io.github.sentimentj.examples.benchmark.AccuracyResult.LabelFigures;
import io.github.sentimentj.examples.benchmark.AccuracyResult.TestFigures;
import io.github.sentimentj.examples.benchmark.AccuracyResult.TrainingFigures;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table with a row for each run. Figures are kept to four decimals, times to less. */
final class AccuracyTable {
  static final MarkdownTable FORM =
      new MarkdownTable(
          List.of(
              "task",
              "architecture",
              "seed",
              "commit",
              "date",
              "accuracy",
              "loss",
              "macro-F1",
              "precision",
              "recall",
              "F1",
              "epochs (best)",
              "seconds",
              "tokens/s",
              "hardware"));

  private static final Pattern EPOCHS = Pattern.compile("(\\d{1,9}) \\((\\d{1,9})\\)");

  private AccuracyTable() {}

  static String row(AccuracyResult result) {
    RunKey key = result.key();
    TestFigures test = result.test();
    TrainingFigures training = result.training();
    return FORM.row(
        List.of(
            key.task(),
            key.architecture(),
            Long.toString(key.seed()),
            key.commit(),
            result.date().toString(),
            figure(test.accuracy()),
            figure(test.loss()),
            figure(test.macroF1()),
            test.positive().map(LabelFigures::precision).map(AccuracyTable::figure).orElse(NONE),
            test.positive().map(LabelFigures::recall).map(AccuracyTable::figure).orElse(NONE),
            test.positive().map(LabelFigures::f1).map(AccuracyTable::figure).orElse(NONE),
            "%d (%d)".formatted(training.epochs(), training.bestEpoch()),
            String.format(Locale.ROOT, "%.1f", training.seconds()),
            String.format(Locale.ROOT, "%.0f", training.tokensPerSecond()),
            result.hardware()));
  }

  static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException if it is none; the message says what is wrong
   */
  static AccuracyResult result(String line) {
    List<String> cells =
        FORM.cells(line)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected a row of %d cells".formatted(FORM.columns().size())));
    Cells row = new Cells(cells);
    return new AccuracyResult(
        new RunKey(row.text(0), row.text(1), row.seed(2), row.text(3)),
        row.date(4),
        new TestFigures(row.number(5), row.number(6), row.number(7), row.label(8)),
        row.training(11),
        row.text(14));
  }

  /** The cells of a row, by column from 0. */
  private record Cells(List<String> texts) {

    String text(int column) {
      return texts.get(column);
    }

    long seed(int column) {
      try {
        return Long.parseLong(text(column));
      } catch (NumberFormatException e) {
        throw unexpected(column, "a whole number");
      }
    }

    double number(int column) {
      try {
        double number = Double.parseDouble(text(column));
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, with its column.
      }
      throw unexpected(column, "a number");
    }

    LocalDate date(int column) {
      try {
        return LocalDate.parse(text(column));
      } catch (DateTimeException e) {
        throw unexpected(column, "a date such as 2026-01-31");
      }
    }

    Optional<LabelFigures> label(int column) {
      return text(column).equals(NONE)
          ? Optional.empty()
          : Optional.of(new LabelFigures(number(column), number(column + 1), number(column + 2)));
    }

    TrainingFigures training(int column) {
      Matcher epochs = EPOCHS.matcher(text(column));
      if (!epochs.matches()) {
        throw unexpected(column, "two numbers such as 4 (3)");
      }
      return new TrainingFigures(
          Integer.parseInt(epochs.group(1)),
          Integer.parseInt(epochs.group(2)),
          number(column + 1),
          number(column + 2));
    }

    private IllegalArgumentException unexpected(int column, String expected) {
      return new IllegalArgumentException(
          "%s is '%s'; expected %s".formatted(FORM.columns().get(column), text(column), expected));
    }
  }
}
