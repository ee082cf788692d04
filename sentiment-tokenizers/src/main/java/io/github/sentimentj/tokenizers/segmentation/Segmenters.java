package io.github.sentimentj.tokenizers.segmentation;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.words.WordTokenizer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/**
 * Tokenizers that cut and change nothing, or leave all to another library. All but {@link
 * #lucene(String, Analyzer)} are made from a spec, so that a model that was loaded has what it was
 * trained with.
 */
public final class Segmenters {
  private static final List<String> IDS =
      List.of(
          WordTokenizer.ID,
          WhitespaceTokenizer.ID,
          RegexTokenizer.ID,
          CharacterTokenizer.ID,
          IcuTokenizer.ID,
          HuggingFaceTokenizer.ID,
          HuggingFaceTokenizer.SENTENCE_PIECE_ID);

  private Segmenters() {}

  /**
   * Returns the tokenizer of this spec, or empty where none here has its id.
   *
   * @throws IllegalArgumentException if the id is known, but not its version, a parameter or the
   *     content
   * @throws MissingEngineException if an artifact is missing; the message names it
   */
  public static Optional<Tokenizer> of(TokenizerSpec spec) {
    return switch (spec.id()) {
      case WhitespaceTokenizer.ID -> Optional.of(new WhitespaceTokenizer(spec));
      case RegexTokenizer.ID -> Optional.of(new RegexTokenizer(spec));
      case CharacterTokenizer.ID -> Optional.of(new CharacterTokenizer(spec));
      case IcuTokenizer.ID -> {
        Artifact.ICU.require(spec.id());
        yield Optional.of(new IcuTokenizer(spec));
      }
      case HuggingFaceTokenizer.ID, HuggingFaceTokenizer.SENTENCE_PIECE_ID -> {
        Artifact.HUGGING_FACE.require(spec.id());
        yield Optional.of(new HuggingFaceTokenizer(spec));
      }
      default -> Optional.empty();
    };
  }

  /** Cuts at white space. */
  public static Tokenizer whitespace() {
    return new WhitespaceTokenizer(new TokenizerSpec(WhitespaceTokenizer.ID, 1));
  }

  /** Takes every match of the pattern. */
  public static Tokenizer regex(Pattern pattern) {
    return new RegexTokenizer(RegexTokenizer.spec(pattern));
  }

  /** Cuts into runs of characters. */
  public static Tokenizer characters(int min, int max) {
    return new CharacterTokenizer(CharacterTokenizer.spec(min, max));
  }

  /** Cuts at ICU's word breaks. */
  public static Tokenizer icu(Locale locale) {
    Artifact.ICU.require(IcuTokenizer.ID);
    return new IcuTokenizer(IcuTokenizer.spec(locale));
  }

  /**
   * Takes the terms of an analyzer.
   *
   * @throws IllegalArgumentException if the id is one of this library's own
   */
  public static Tokenizer lucene(String id, Analyzer analyzer) {
    if (IDS.contains(id)) {
      throw new IllegalArgumentException(
          "id '" + id + "' is a tokenizer of the library; choose another, none of " + IDS);
    }
    return new LuceneTokenizer(id, analyzer);
  }

  /** Cuts as a tokenizer.json says. */
  public static Tokenizer huggingFace(byte[] json) {
    return subwords(HuggingFaceTokenizer.ID, json);
  }

  /** Cuts as a SentencePiece model says. */
  public static Tokenizer sentencePiece(byte[] model) {
    return subwords(HuggingFaceTokenizer.SENTENCE_PIECE_ID, model);
  }

  private static Tokenizer subwords(String id, byte[] content) {
    Artifact.HUGGING_FACE.require(id);
    return new HuggingFaceTokenizer(new TokenizerSpec(id, 1, Map.of(), ByteBuffer.wrap(content)));
  }
}
