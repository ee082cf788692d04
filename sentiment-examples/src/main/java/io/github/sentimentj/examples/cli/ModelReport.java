package io.github.sentimentj.examples.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.report.ModelCard;
import java.util.Locale;
import java.util.Map;

/**
 * What a model file holds, but for the weights and the words themselves.
 *
 * @param card what its content is
 * @param bytes its length
 */
record ModelReport(ModelCard card, long bytes) {

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("file_bytes", bytes);
    for (Map.Entry<String, JsonElement> each :
        JsonParser.parseString(card.toJson()).getAsJsonObject().entrySet()) {
      json.add(each.getKey(), each.getValue());
    }
    return json;
  }

  /** One line a value. */
  String forPeople() {
    return String.format(Locale.ROOT, "%,d bytes%n%s", bytes, card);
  }
}
