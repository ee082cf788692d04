package io.github.sentimentj.report;

import io.github.sentimentj.report.LineChart.Line;
import io.github.sentimentj.report.LineChart.Names;
import io.github.sentimentj.report.LineChart.Point;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.TrainingHistory.Epoch;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How the model came to be what it is. */
record TrainingSection(ReportData data) implements Section {
  private static final int TICKS = 5;

  @Override
  public String id() {
    return "training";
  }

  @Override
  public String title() {
    return "Training";
  }

  @Override
  public void addTo(Markup page) {
    List<Epoch> epochs =
        data.card().provenance().history().map(TrainingHistory::epochs).orElse(List.of());
    page.open("div", "class", "grid");
    if (!epochs.isEmpty()) {
      double least = scaled(epochs, Epoch::trainingLoss, TrainingHistory.Figures::loss, true);
      double most = scaled(epochs, Epoch::trainingLoss, TrainingHistory.Figures::loss, false);
      Axis loss = Axis.of("loss", Scale.around(Math.min(0, least), most, TICKS), TICKS);
      curves(page, loss, epochs, new Curves(Epoch::trainingLoss, TrainingHistory.Figures::loss));
      double lowest =
          scaled(epochs, Epoch::trainingAccuracy, TrainingHistory.Figures::accuracy, true);
      Axis accuracy = Axis.percent("accuracy", Scale.around(lowest, 1, TICKS), TICKS);
      curves(
          page,
          accuracy,
          epochs,
          new Curves(Epoch::trainingAccuracy, TrainingHistory.Figures::accuracy));
    }
    page.open("figure").element("h3", "How it was trained");
    if (epochs.isEmpty()) {
      page.element("p", "The model’s file does not tell how its epochs went.");
    }
    CardFacts facts = new CardFacts(data.card());
    Section.table(page, "Training", facts.training(), false);
    page.close().close();
  }

  /** What is drawn of an epoch. */
  private record Curves(
      ToDoubleFunction<Epoch> training, ToDoubleFunction<TrainingHistory.Figures> validation) {}

  private static double scaled(
      List<Epoch> epochs,
      ToDoubleFunction<Epoch> training,
      ToDoubleFunction<TrainingHistory.Figures> validation,
      boolean least) {
    var values =
        epochs.stream()
            .flatMapToDouble(
                epoch ->
                    Stream.concat(
                            Stream.of(training.applyAsDouble(epoch)),
                            epoch.validation().map(validation::applyAsDouble).stream())
                        .mapToDouble(Double::doubleValue));
    return (least ? values.min() : values.max()).orElse(0);
  }

  private void curves(Markup page, Axis y, List<Epoch> epochs, Curves drawn) {
    int last = epochs.get(epochs.size() - 1).epoch();
    int best = data.card().provenance().bestEpoch();
    Scale range = new Scale(last == 1 ? 0 : 1, Math.max(last, 2), 0, 1);
    Axis x = new Axis("epoch", range, Math.min(6, last), TrainingSection::label);
    LineChart chart = new LineChart(x, y, Names.AT_THE_ENDS);
    if (epochs.stream().anyMatch(epoch -> epoch.validation().isPresent()) && best > 0) {
      double top = y.range().high();
      chart.reference(new Point(best, y.range().low()), new Point(best, top), "best");
    }
    chart.line(
        new Line(
            "training",
            "c6",
            epochs.stream()
                .map(each -> new Point(each.epoch(), drawn.training().applyAsDouble(each)))
                .toList()));
    List<Point> validation =
        epochs.stream()
            .filter(each -> each.validation().isPresent())
            .map(
                each ->
                    new Point(
                        each.epoch(),
                        drawn.validation().applyAsDouble(each.validation().orElseThrow())))
            .toList();
    chart.line(new Line("validation", "c1", validation));
    String name = Character.toUpperCase(y.title().charAt(0)) + y.title().substring(1);
    Section.figure(
        page,
        name + " by epoch",
        chart.draw(
            "%s by epoch in training and validation; best epoch %d of %d"
                .formatted(name, best, last)),
        "Training figures are those with dropout, while the weights still moved.");
  }

  /** Epochs are whole numbers. */
  private static String label(double tick) {
    return tick == Math.rint(tick) ? Numbers.whole((long) tick) : "";
  }
}
