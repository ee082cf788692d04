package io.github.sentimentj.modelfile;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.training.CalibrationReport.Quality;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.TrainingHistory.Epoch;
import io.github.sentimentj.training.TrainingHistory.Figures;
import io.github.sentimentj.training.TrainingHistory.Vectors;
import io.github.sentimentj.training.ValidationCheck;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A training's history in its JSON form in a model file. */
final class HistoryJson {
  private HistoryJson() {}

  static void write(JsonWriter json, TrainingHistory history) throws IOException {
    json.beginObject();
    json.name("engine").value(history.engine());
    json.name("stopReason").value(JsonFields.spelling(history.stopReason()));
    json.name("tokens").value(history.tokens());
    json.name("skippedSteps").value(history.skippedSteps());
    json.name("epochs").beginArray();
    for (Epoch epoch : history.epochs()) {
      write(json, epoch);
    }
    json.endArray();
    if (history.vectors().isPresent()) {
      json.name("vectors").beginObject();
      Json.number(json.name("types"), history.vectors().get().types());
      Json.number(json.name("tokens"), history.vectors().get().tokens());
      json.endObject();
    }
    if (history.check().isPresent()) {
      write(json.name("check"), history.check().get());
    }
    json.name("notes").beginObject();
    for (Map.Entry<String, String> note : history.notes().entrySet()) {
      json.name(note.getKey()).value(note.getValue());
    }
    json.endObject();
    json.endObject();
  }

  static TrainingHistory read(JsonFields json) {
    return new TrainingHistory(
        json.string("engine"),
        json.constant("stopReason", StopReason.class),
        json.wholeNumber("tokens"),
        json.integer("skippedSteps"),
        json.list("epochs", HistoryJson::epoch),
        json.optionalObject(
            "vectors", fields -> new Vectors(fields.number("types"), fields.number("tokens"))),
        json.optionalObject("check", HistoryJson::check),
        json.object("notes", fields -> new TreeMap<>(fields.strings())));
  }

  private static void write(JsonWriter json, Epoch epoch) throws IOException {
    json.beginObject();
    json.name("epoch").value(epoch.epoch());
    Json.number(json.name("trainingLoss"), epoch.trainingLoss());
    Json.number(json.name("trainingAccuracy"), epoch.trainingAccuracy());
    if (epoch.validation().isPresent()) {
      Figures figures = epoch.validation().get();
      json.name("validation").beginObject();
      Json.number(json.name("loss"), figures.loss());
      Json.number(json.name("accuracy"), figures.accuracy());
      Json.number(json.name("macroF1"), figures.macroF1());
      json.endObject();
    }
    json.endObject();
  }

  private static Epoch epoch(String place, JsonElement element) {
    return JsonFields.read(
        place,
        element,
        json ->
            new Epoch(
                json.integer("epoch"),
                json.number("trainingLoss"),
                json.number("trainingAccuracy"),
                json.optionalObject(
                    "validation",
                    fields ->
                        new Figures(
                            fields.number("loss"),
                            fields.number("accuracy"),
                            fields.number("macroF1")))));
  }

  private static void write(JsonWriter json, ValidationCheck check) throws IOException {
    json.beginObject();
    json.name("dataSha256").value(check.dataSha256());
    json.name("figures").beginObject();
    for (Map.Entry<String, Interval> figure : check.figures().entrySet()) {
      json.name(figure.getKey()).beginArray();
      Json.number(json, figure.getValue().value());
      Json.number(json, figure.getValue().lower());
      Json.number(json, figure.getValue().upper());
      json.endArray();
    }
    json.endObject();
    write(json.name("before"), check.before());
    write(json.name("after"), check.after());
    json.endObject();
  }

  private static ValidationCheck check(JsonFields json) {
    return new ValidationCheck(
        json.string("dataSha256"),
        json.object("figures", HistoryJson::figures),
        json.object("before", HistoryJson::quality),
        json.object("after", HistoryJson::quality));
  }

  private static SortedMap<String, Interval> figures(JsonFields json) {
    SortedMap<String, Interval> figures = new TreeMap<>();
    for (String name : json.keys()) {
      var numbers = json.list(name, JsonFields::number);
      if (numbers.size() != 3) {
        throw new IllegalArgumentException(
            "%s has %d numbers; expected value, lower and upper end"
                .formatted(Json.cut(name), numbers.size()));
      }
      figures.put(name, new Interval(numbers.get(0), numbers.get(1), numbers.get(2)));
    }
    return figures;
  }

  private static void write(JsonWriter json, Quality quality) throws IOException {
    json.beginObject();
    Json.number(json.name("loss"), quality.loss());
    Json.number(json.name("ece"), quality.ece());
    Json.number(json.name("coverage"), quality.coverage());
    Json.number(json.name("accuracy"), quality.accuracy());
    json.endObject();
  }

  private static Quality quality(JsonFields json) {
    return new Quality(
        json.number("loss"), json.number("ece"), json.number("coverage"), json.number("accuracy"));
  }
}
