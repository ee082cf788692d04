package io.github.sentimentj.tokenizers.segmentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.SentimentException;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.TokenizerSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pieces of a {@code tokenizer.json}, cut by HuggingFace's own library: whole, without special
 * tokens, truncation or padding. Pieces that stand for white space alone are left out. Long texts
 * are cut at white space, at most 16,384 characters at a time.
 */
final class HuggingFaceTokenizer extends NamedTokenizer {
  static final String ID = "huggingface";
  static final String SENTENCE_PIECE_ID = "sentencepiece";

  private static final int VERSION = 1;
  private static final int WINDOW = 1 << 14;
  // In no vocabulary: private use, and a word of letters that no language has together.
  private static final String STRANGE = "\uE000 q\u0416\u4E2D\u05D0\uD83D\uDE00x";
  private static final String SPACE = "\u2581";
  private static final String OFFLINE = "ai.djl.offline";
  private static final Map<String, String> OPTIONS =
      Map.of("addSpecialTokens", "false", "truncation", "do_not_truncate", "padding", "do_not_pad");

  private final ai.djl.huggingface.tokenizers.HuggingFaceTokenizer pieces;

  /**
   * Opens the tokenizer that the spec's content describes.
   *
   * @throws IllegalArgumentException if the content is no such file
   * @throws MissingEngineException if the library or its native part is missing
   */
  HuggingFaceTokenizer(TokenizerSpec spec) {
    super(spec);
    spec.requireKnown(VERSION, Set.of());
    byte[] content = new byte[spec.content().remaining()];
    spec.content().get(content);
    boolean json = spec.id().equals(ID);
    this.pieces =
        open(json ? checked(content) : SentencePieceModel.read(content).json().getBytes(UTF_8));
    requireUsable();
  }

  /**
   * Finds a vocabulary that lacks the piece for what it does not know: no text is to fail later.
   */
  private void requireUsable() {
    try {
      pieces.encode(STRANGE, false, false);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not a usable tokenizer: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the file as sound JSON. What the native part stumbles over ends the whole process, so
   * it gets no JSON with an error in it, and no decoder, which only turns pieces into texts.
   */
  private static byte[] checked(byte[] file) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      JsonReader json = new JsonReader(new StringReader(text));
      json.setStrictness(Strictness.STRICT);
      JsonObject content = JsonParser.parseReader(json).getAsJsonObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("more than one value");
      }
      content.add("decoder", JsonNull.INSTANCE);
      return content.toString().getBytes(UTF_8);
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("not a tokenizer.json: " + e.getMessage(), e);
    }
  }

  // The library starts with the first tokenizer; nothing is to be fetched or told then.
  private static synchronized ai.djl.huggingface.tokenizers.HuggingFaceTokenizer open(byte[] json) {
    Thread thread = Thread.currentThread();
    ClassLoader hosts = thread.getContextClassLoader();
    thread.setContextClassLoader(HuggingFaceTokenizer.class.getClassLoader());
    boolean offlineUnset = System.getProperty(OFFLINE) == null;
    if (offlineUnset) {
      System.setProperty(OFFLINE, "true");
    }
    try {
      return ai.djl.huggingface.tokenizers.HuggingFaceTokenizer.newInstance(
          new ByteArrayInputStream(json), OPTIONS);
    } catch (ai.djl.engine.EngineException | LinkageError e) {
      throw new MissingEngineException(
          "the native part of ai.djl.huggingface:tokenizers cannot be loaded here (" + e + ")", e);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("not a tokenizer.json: " + e.getMessage(), e);
    } finally {
      if (offlineUnset) {
        System.clearProperty(OFFLINE);
      }
      thread.setContextClassLoader(hosts);
    }
  }

  @Override
  public List<Token> tokenize(String text) {
    String sound = withoutLoneSurrogates(requireNonNull(text, "text"));
    List<Token> tokens = new ArrayList<>(sound.length() / 4 + 4);
    int start = 0;
    while (start < sound.length()) {
      int end = windowEnd(sound, start);
      add(sound.substring(start, end), start, tokens);
      start = end;
    }
    return Collections.unmodifiableList(tokens);
  }

  // The library's memory and time grow faster than a text that is much longer than this.
  private static int windowEnd(String text, int start) {
    int end = start + WINDOW;
    if (end >= text.length()) {
      return text.length();
    }
    for (int i = end; i > start + WINDOW / 2; i--) {
      if (Substrings.isBlank(text.charAt(i)) && !Character.isSurrogate(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private void add(String window, int shift, List<Token> tokens) {
    Encoding encoding = encode(window);
    String[] texts = encoding.getTokens();
    CharSpan[] spans = encoding.getCharTokenSpans();
    Places places = new Places(window);
    int last = 0;
    for (int i = 0; i < texts.length; i++) {
      int start = Math.max(last, places.index(spans[i].getStart()));
      int end = places.index(spans[i].getEnd());
      while (start < end && Substrings.isBlank(window.codePointAt(start))) {
        start += Character.charCount(window.codePointAt(start));
      }
      String piece = Substrings.strip(texts[i]);
      if (start < end && !piece.isEmpty() && !piece.equals(SPACE)) {
        tokens.add(new Token(piece, shift + start, shift + end));
        last = start;
      }
    }
  }

  private Encoding encode(String window) {
    try {
      return pieces.encode(window, false, false);
    } catch (RuntimeException e) {
      throw new SentimentException(
          "the tokenizer's native part cannot cut a text (%s); its tokenizer.json may be damaged"
              .formatted(e.getMessage()),
          e);
    }
  }

  /** The native library reads UTF-8, in which they have no form. */
  private static String withoutLoneSurrogates(String text) {
    if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return text;
    }
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }

  /** Turns counts of code points, as the native library has them, into indexes of UTF-16 units. */
  private static final class Places {
    private final String text;
    private int codePoint;
    private int index;

    Places(String text) {
      this.text = text;
    }

    /** Best asked for places near the last one. */
    int index(int wanted) {
      index = text.offsetByCodePoints(index, wanted - codePoint);
      codePoint = wanted;
      return index;
    }
  }
}
