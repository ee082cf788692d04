package io.github.sentimentj;

import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.CalibrationFit;
import io.github.sentimentj.calibration.Calibrator;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.calibration.DecisionSettings;
import io.github.sentimentj.evaluation.CoverageCurve;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.training.CalibrationReport;
import io.github.sentimentj.training.CalibrationReport.Quality;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds on validation data how a trained network's probabilities become answers. */
final class DecisionFit {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionFit.class);

  private final DecisionSettings settings;
  private final int labelCount;

  DecisionFit(DecisionSettings settings, int labelCount) {
    this.settings = settings;
    this.labelCount = labelCount;
  }

  /** Returns what can be said without validation data. */
  Decision withoutData() {
    Abstention abstention = settings.abstention();
    if (abstention.isFitted()) {
      LOG.warn("there are no validation data to find a threshold on; the model always answers");
    }
    return new Decision(
        Calibrator.identity(labelCount),
        abstention.rule() == Abstention.Rule.BELOW ? abstention.value() : 0);
  }

  /**
   * What was found.
   *
   * @param evaluation of the calibrated probabilities on the validation data
   */
  record Fitted(CalibrationReport report, Evaluation evaluation) {}

  Fitted of(LabelledTexts validation, Classifier raw) {
    CalibrationFit fit = new CalibrationFit(labelCount);
    validation.addTo(fit, raw);
    Calibrator calibrator = fit.fit(settings.calibration());
    Evaluation before = validation.evaluate(raw);
    Evaluation after = validation.evaluate(raw.calibrated(calibrator));
    double threshold = settings.abstention().threshold(after.coverage());
    if (settings.abstention().isFitted() && threshold == 1) {
      LOG.warn(
          "on validation data no confidence reaches the precision of {}; the model abstains unless"
              + " it is certain",
          settings.abstention().value());
    }
    CalibrationReport report =
        new CalibrationReport(
            new Decision(calibrator, threshold),
            quality(before, threshold),
            quality(after, threshold));
    return new Fitted(report, after);
  }

  private static Quality quality(Evaluation figures, double threshold) {
    Optional<CoverageCurve.Point> answered = figures.coverage().atThreshold(threshold);
    return new Quality(
        figures.loss(),
        figures.ece(),
        answered.map(CoverageCurve.Point::coverage).orElse(0.0),
        answered.map(CoverageCurve.Point::accuracy).orElse(Double.NaN));
  }
}
