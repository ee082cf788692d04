package io.github.sentimentj.modelfile;

import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.calibration.Calibrator;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.calibration.DecisionSettings;
import java.io.IOException;
import java.util.List;

/** The JSON forms of how probabilities become answers: as it was set, and as it was found. */
final class DecisionJson {
  private DecisionJson() {}

  static void write(JsonWriter json, DecisionSettings settings) throws IOException {
    json.beginObject();
    json.name("calibration").value(JsonFields.spelling(settings.calibration()));
    json.name("abstention").beginObject();
    json.name("rule").value(JsonFields.spelling(settings.abstention().rule()));
    Json.number(json.name("value"), settings.abstention().value());
    json.endObject();
    json.endObject();
  }

  static DecisionSettings settings(JsonFields json) {
    return new DecisionSettings(
        json.constant("calibration", Calibration.class),
        json.object("abstention", DecisionJson::abstention));
  }

  private static Abstention abstention(JsonFields json) {
    return new Abstention(json.constant("rule", Abstention.Rule.class), json.number("value"));
  }

  static void write(JsonWriter json, Decision decision) throws IOException {
    json.beginObject();
    write(json.name("scales"), decision.calibrator().scales());
    write(json.name("offsets"), decision.calibrator().offsets());
    Json.number(json.name("threshold"), decision.threshold());
    json.endObject();
  }

  private static void write(JsonWriter json, List<Double> numbers) throws IOException {
    json.beginArray();
    for (double number : numbers) {
      Json.number(json, number);
    }
    json.endArray();
  }

  static Decision read(JsonFields json) {
    return new Decision(
        new Calibrator(
            json.list("scales", JsonFields::number), json.list("offsets", JsonFields::number)),
        json.number("threshold"));
  }
}
