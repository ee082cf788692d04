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
 * @param sha256 its digest, as {@code sha256sum} prints it
 */
record ModelReport(ModelCard card, long bytes, String sha256) {

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("file_bytes", bytes);
    json.addProperty("sha256", sha256);
    for (Map.Entry<String, JsonElement> each :
        JsonParser.parseString(card.toJson()).getAsJsonObject().entrySet()) {
      json.add(each.getKey(), each.getValue());
    }
    return json;
  }

  /** One line a value. */
  String forPeople() {
    return String.format(Locale.ROOT, "%,d bytes, SHA-256 %s%n%s", bytes, sha256, card);
  }
}
