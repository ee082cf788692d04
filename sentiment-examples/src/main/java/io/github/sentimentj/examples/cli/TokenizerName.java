package io.github.sentimentj.examples.cli;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.util.IllformedLocaleException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of tokenizers; what stands behind a colon is a file, or ICU's language. */
final class TokenizerName implements ITypeConverter<Tokenizer>, Iterable<String> {
  static final String WORDS = "words";

  private static final List<String> NAMES =
      List.of(
          WORDS,
          "characters",
          "chinese",
          "whitespace",
          "icu",
          "icu:LANGUAGE",
          "tweets",
          "huggingface:FILE",
          "sentencepiece:FILE");

  @Override
  public Tokenizer convert(String name) {
    int colon = name.indexOf(':');
    String rest = name.substring(colon + 1);
    try {
      return colon < 0 ? plain(name) : of(name.substring(0, colon), rest, name);
    } catch (IOException e) {
      throw new TypeConversionException("cannot read " + rest + ": " + e.getMessage());
    } catch (MissingEngineException | IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Tokenizer plain(String name) {
    return switch (name) {
      case WORDS -> Tokenizers.words();
      case "characters" -> Tokenizers.characters();
      case "chinese" -> Tokenizers.chinese();
      case "whitespace" -> Tokenizers.whitespace();
      case "icu" -> Tokenizers.icu(Locale.ROOT);
      case "tweets" -> Tokenizers.tweets();
      default -> throw unknown(name);
    };
  }

  private static Tokenizer of(String kind, String rest, String name) throws IOException {
    return switch (kind) {
      case "icu" -> Tokenizers.icu(locale(rest));
      case "huggingface" -> Tokenizers.huggingFace(new InputFile().convert(rest));
      case "sentencepiece" -> Tokenizers.sentencePiece(new InputFile().convert(rest));
      default -> throw unknown(name);
    };
  }

  private static Locale locale(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new TypeConversionException(
          "'" + tag + "' is no language tag; expected one such as th or zh-Hant");
    }
  }

  private static TypeConversionException unknown(String name) {
    return new TypeConversionException(
        "expected one of " + String.join(", ", NAMES) + " but was '" + name + "'");
  }

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
