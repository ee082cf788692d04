package io.github.sentimentj.examples.progress;

import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.training.CalibrationReport;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.EpochReport;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingPlan;
import io.github.sentimentj.training.TrainingReport;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows a training as it goes: sizes and what pretrained vectors cover, a meter for every epoch,
 * each epoch's figures. Closing it ends a meter that an error left open.
 *
 * <p>Not thread-safe; use for one training at a time.
 */
public final class TrainingProgress implements TrainingListener, AutoCloseable {
  private static final int MISSES_SHOWN = 8;

  private final Progress progress;
  private TrainingPlan plan = new TrainingPlan(0, 0, 0, 0, Optional.empty());
  private Optional<Meter> meter = Optional.empty();

  /** Makes a listener that shows trainings here. */
  public TrainingProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void on(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      started(started.plan());
    } else if (event instanceof TrainingEvent.StepEnded step) {
      step(step);
    } else if (event instanceof TrainingEvent.EpochEnded epoch) {
      epoch(epoch.report());
    } else if (event instanceof TrainingEvent.Finished finished) {
      finished(finished.report());
    }
  }

  private void started(TrainingPlan newPlan) {
    plan = newPlan;
    say(
        "training on %,d reviews, validation on %,d; vocabulary %,d; at most %d epochs",
        plan.trainingExamples(),
        plan.validationExamples(),
        plan.vocabularySize(),
        plan.maxEpochs());
    plan.coverage().ifPresent(this::coverage);
  }

  private void calibrated(CalibrationReport calibration) {
    say(
        "calibration on validation data: loss %.4f -> %.4f, ECE %.4f -> %.4f",
        calibration.before().loss(),
        calibration.after().loss(),
        calibration.before().ece(),
        calibration.after().ece());
    if (calibration.decision().threshold() > 0) {
      say(
          "abstains below %.4f: answers %.1f %% of the validation data, %.1f %% of them right",
          calibration.decision().threshold(),
          100 * calibration.after().coverage(),
          100 * calibration.after().accuracy());
    }
  }

  private void coverage(Coverage coverage) {
    say(
        "pretrained vectors cover %.1f %% of the vocabulary, %.1f %% of all tokens; not: %s",
        100 * coverage.types(),
        100 * coverage.tokens(),
        String.join(", ", coverage.mostFrequentMisses().stream().limit(MISSES_SHOWN).toList()));
    if (!coverage.matches().isEmpty()) {
      say("words found: %s; entries skipped: %,d", matches(coverage), coverage.skippedEntries());
    }
  }

  private static String matches(Coverage coverage) {
    return coverage.matches().entrySet().stream()
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%s %,d",
                    entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void step(TrainingEvent.StepEnded step) {
    if (meter.isEmpty()) {
      String task = "epoch %d/%d".formatted(step.epoch(), plan.maxEpochs());
      meter = Optional.of(progress.start(task, plan.trainingExamples(), "reviews"));
    }
    String note =
        String.format(Locale.ROOT, "loss %.3f, accuracy %.3f", step.loss(), step.accuracy());
    meter.get().moveTo(step.examples(), note);
  }

  private void epoch(EpochReport epoch) {
    close();
    say(
        "epoch %d/%d: loss %.4f, accuracy %.4f%s%s",
        epoch.epoch(),
        plan.maxEpochs(),
        epoch.trainingLoss(),
        epoch.trainingAccuracy(),
        epoch.validation().map(TrainingProgress::figures).orElse(""),
        epoch.best() ? " *" : "");
  }

  private static String figures(Validation validation) {
    return String.format(
        Locale.ROOT,
        "; validation: loss %.4f, accuracy %.4f, F1 %.4f",
        validation.loss(),
        validation.accuracy(),
        validation.macroF1());
  }

  private void finished(TrainingReport report) {
    String why =
        switch (report.stopReason()) {
          case MAX_EPOCHS -> "";
          case EARLY_STOPPING -> ", stopped early";
          case DIVERGED -> ", stopped because the numbers diverged";
        };
    say("best epoch %d of %d%s", report.bestEpoch(), report.epochs().size(), why);
    report.calibration().ifPresent(this::calibrated);
    if (report.skippedSteps() > 0) {
      say("%,d steps were skipped: loss or gradient was not finite", report.skippedSteps());
    }
  }

  private void say(String format, Object... values) {
    progress.say(String.format(Locale.ROOT, format, values));
  }

  @Override
  public void close() {
    meter.ifPresent(Meter::close);
    meter = Optional.empty();
  }
}
