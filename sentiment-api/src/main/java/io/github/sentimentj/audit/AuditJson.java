package io.github.sentimentj.audit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An audit for programs: names and meaning are a promise to them. */
final class AuditJson {
  private AuditJson() {}

  static JsonObject of(Audit audit) {
    JsonObject labels = new JsonObject();
    audit.labelCounts().forEach(labels::addProperty);
    JsonObject json = new JsonObject();
    json.addProperty("data", audit.data());
    Optional<JsonElement> against = audit.against().map(JsonPrimitive::new);
    json.add("against", against.orElse(JsonNull.INSTANCE));
    json.addProperty("examples", audit.examples());
    json.add("labels", labels);
    for (Finding.Kind kind : Finding.Kind.values()) {
      JsonObject none = new JsonObject();
      none.addProperty("count", 0);
      json.add(
          kind.name().toLowerCase(Locale.ROOT),
          audit.finding(kind).map(AuditJson::of).orElse(none));
    }
    return json;
  }

  private static JsonObject of(Finding finding) {
    JsonArray examples = new JsonArray();
    for (List<Row> rows : finding.examples()) {
      JsonArray group = new JsonArray();
      rows.forEach(row -> group.add(of(row)));
      examples.add(group);
    }
    JsonObject json = new JsonObject();
    json.addProperty("count", finding.count());
    json.addProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.addProperty("message", finding.message());
    json.add("examples", examples);
    return json;
  }

  private static JsonObject of(Row row) {
    JsonObject json = new JsonObject();
    json.addProperty("data", row.data());
    json.addProperty("row", row.row());
    row.id().ifPresent(id -> json.addProperty("id", id));
    json.addProperty("label", row.label());
    json.addProperty("text", row.excerpt());
    return json;
  }
}
