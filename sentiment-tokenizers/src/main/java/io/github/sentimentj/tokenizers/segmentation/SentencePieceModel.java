package io.github.sentimentj.tokenizers.segmentation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A SentencePiece model (Kudo and Richardson 2018), and the {@code tokenizer.json} that cuts texts
 * as it does.
 *
 * <p>Not thread-safe.
 */
final class SentencePieceModel {
  private static final String SPACE = "\u2581";

  private static final int UNKNOWN = 2;
  private static final int USER_DEFINED = 4;
  private static final int BYTE = 6;
  private static final int NORMAL = 1;
  private static final int UNIGRAM = 1;
  private static final int BPE = 2;

  private final List<Piece> pieces = new ArrayList<>();
  private int modelType = UNIGRAM;
  private byte[] characterMap = new byte[0];
  private boolean dummyPrefix = true;
  private boolean squeezesSpaces = true;

  private SentencePieceModel() {}

  private record Piece(String text, float score, int type) {}

  /**
   * Reads a model file.
   *
   * @throws IllegalArgumentException if it is none, or of a kind that is not supported
   */
  static SentencePieceModel read(byte[] file) {
    SentencePieceModel model = new SentencePieceModel();
    ProtoReader fields = new ProtoReader(file);
    while (fields.next()) {
      switch (fields.number()) {
        case 1 -> model.pieces.add(piece(fields.message()));
        case 2 -> model.readTraining(fields.message());
        case 3 -> model.readNormalization(fields.message());
        default -> fields.skip();
      }
    }
    if (model.pieces.stream().filter(piece -> piece.type == UNKNOWN).count() != 1) {
      throw new IllegalArgumentException("not a SentencePiece model: no piece for the unknown");
    }
    return model;
  }

  private static Piece piece(ProtoReader fields) {
    String text = "";
    float score = 0;
    int type = NORMAL;
    while (fields.next()) {
      switch (fields.number()) {
        case 1 -> text = fields.string();
        case 2 -> score = fields.float32();
        case 3 -> type = fields.integer();
        default -> fields.skip();
      }
    }
    return new Piece(text, score, type);
  }

  private void readTraining(ProtoReader fields) {
    while (fields.next()) {
      if (fields.number() == 3) {
        modelType = fields.integer();
      } else {
        fields.skip();
      }
    }
    if (modelType != UNIGRAM && modelType != BPE) {
      throw new IllegalArgumentException(
          "a SentencePiece model of type " + modelType + "; supported are 1 (unigram) and 2 (BPE)");
    }
  }

  private void readNormalization(ProtoReader fields) {
    while (fields.next()) {
      switch (fields.number()) {
        case 2 -> characterMap = fields.bytes();
        case 3 -> dummyPrefix = fields.integer() != 0;
        case 4 -> squeezesSpaces = fields.integer() != 0;
        default -> fields.skip();
      }
    }
  }

  /** Returns the model as HuggingFace's library reads it. */
  String json() {
    JsonObject json = new JsonObject();
    json.addProperty("version", "1.0");
    json.add("added_tokens", addedTokens());
    JsonObject normalizer = typed("Sequence");
    normalizer.add("normalizers", normalizers());
    json.add("normalizer", normalizer);
    JsonObject spaces = typed("Metaspace");
    spaces.addProperty("replacement", SPACE);
    spaces.addProperty("prepend_scheme", dummyPrefix ? "always" : "never");
    // The models hold no piece across a space, so cutting there first changes nothing but time.
    spaces.addProperty("split", true);
    json.add("pre_tokenizer", spaces);
    json.add("model", modelType == UNIGRAM ? unigram() : bytePairs());
    return json.toString();
  }

  private JsonArray addedTokens() {
    JsonArray added = new JsonArray();
    for (int id = 0; id < pieces.size(); id++) {
      if (pieces.get(id).type == USER_DEFINED) {
        JsonObject token = new JsonObject();
        token.addProperty("id", id);
        token.addProperty("content", pieces.get(id).text);
        for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized", "special")) {
          token.addProperty(flag, false);
        }
        added.add(token);
      }
    }
    return added;
  }

  private JsonArray normalizers() {
    JsonArray normalizers = new JsonArray();
    if (characterMap.length > 0) {
      JsonObject precompiled = typed("Precompiled");
      precompiled.addProperty(
          "precompiled_charsmap", Base64.getEncoder().encodeToString(characterMap));
      normalizers.add(precompiled);
    }
    if (squeezesSpaces) {
      JsonObject strip = typed("Strip");
      strip.addProperty("strip_left", true);
      strip.addProperty("strip_right", true);
      normalizers.add(strip);
      JsonObject pattern = new JsonObject();
      pattern.addProperty("Regex", " {2,}");
      JsonObject replace = typed("Replace");
      replace.add("pattern", pattern);
      replace.addProperty("content", " ");
      normalizers.add(replace);
    }
    return normalizers;
  }

  private JsonObject unigram() {
    JsonArray vocabulary = new JsonArray();
    int unknown = 0;
    for (int id = 0; id < pieces.size(); id++) {
      JsonArray entry = new JsonArray();
      entry.add(reachable(id));
      entry.add(pieces.get(id).score);
      vocabulary.add(entry);
      unknown = pieces.get(id).type == UNKNOWN ? id : unknown;
    }
    JsonObject model = typed("Unigram");
    model.addProperty("unk_id", unknown);
    model.add("vocab", vocabulary);
    model.addProperty("byte_fallback", hasBytes());
    return model;
  }

  private JsonObject bytePairs() {
    JsonObject vocabulary = new JsonObject();
    String unknown = "";
    for (int id = 0; id < pieces.size(); id++) {
      vocabulary.addProperty(reachable(id), id);
      unknown = pieces.get(id).type == UNKNOWN ? reachable(id) : unknown;
    }
    JsonObject model = typed("BPE");
    model.addProperty("unk_token", unknown);
    model.addProperty("fuse_unk", true);
    model.addProperty("byte_fallback", hasBytes());
    model.add("vocab", vocabulary);
    model.add("merges", merges());
    return model;
  }

  /** Every way to make a piece of two others, the best piece first. */
  private JsonArray merges() {
    Map<String, Integer> ids = new HashMap<>();
    for (int id = 0; id < pieces.size(); id++) {
      if (pieces.get(id).type == NORMAL) {
        ids.put(pieces.get(id).text, id);
      }
    }
    record Merge(float score, int left, int right) {}
    List<Merge> merges = new ArrayList<>();
    for (Piece piece : pieces) {
      for (int cut = 1; piece.type == NORMAL && cut < piece.text.length(); cut++) {
        Integer left = ids.get(piece.text.substring(0, cut));
        Integer right = ids.get(piece.text.substring(cut));
        if (left != null && right != null) {
          merges.add(new Merge(piece.score, left, right));
        }
      }
    }
    merges.sort(
        Comparator.comparingDouble((Merge merge) -> -merge.score)
            .thenComparingInt(Merge::left)
            .thenComparingInt(Merge::right));
    JsonArray json = new JsonArray();
    for (Merge merge : merges) {
      JsonArray pair = new JsonArray();
      pair.add(pieces.get(merge.left).text);
      pair.add(pieces.get(merge.right).text);
      json.add(pair);
    }
    return json;
  }

  /** Control pieces such as {@code <s>} keep their ids, but no text is to hold them. */
  private String reachable(int id) {
    Piece piece = pieces.get(id);
    boolean found =
        piece.type == NORMAL
            || piece.type == UNKNOWN
            || piece.type == USER_DEFINED
            || piece.type == BYTE;
    return found ? piece.text : "\0" + id;
  }

  private boolean hasBytes() {
    return pieces.stream().anyMatch(piece -> piece.type == BYTE);
  }

  private static JsonObject typed(String type) {
    JsonObject json = new JsonObject();
    json.add("type", new JsonPrimitive(type));
    return json;
  }
}
