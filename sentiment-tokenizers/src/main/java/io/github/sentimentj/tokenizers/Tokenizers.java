package io.github.sentimentj.tokenizers;

import static io.github.sentimentj.tokenizers.normalization.Normalization.COMPATIBLE_FORMS;
import static io.github.sentimentj.tokenizers.normalization.Normalization.HTML;
import static io.github.sentimentj.tokenizers.normalization.Normalization.LOWER_CASE;
import static io.github.sentimentj.tokenizers.normalization.Normalization.MASK_URLS;
import static io.github.sentimentj.tokenizers.normalization.Normalization.MASK_USERS;
import static io.github.sentimentj.tokenizers.normalization.Normalization.NFC;
import static io.github.sentimentj.tokenizers.normalization.Normalization.SQUEEZE_REPEATS;

import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.segmentation.Segmenters;
import io.github.sentimentj.tokenizers.words.WordTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/**
 * The tokenizers of this library. A model stores which one it was trained with and finds it again
 * by its {@link Tokenizer#spec() spec}.
 *
 * <pre>{@code
 * Tokenizer reviews = Tokenizers.words();
 * Tokenizer plainText = Tokenizers.words().html(false).lowerCase(false);
 * Tokenizer chinese = Tokenizers.chinese();
 * Tokenizer phrases = Tokenizers.pipeline(Tokenizers.words()).markNegation().wordNgrams(2);
 * Tokenizer cased = Tokenizers.characterNgrams(2, 4).normalize(Normalization.NFKC);
 * }</pre>
 *
 * <p>All are thread-safe: one instance may be shared by any number of threads. A tokenizer whose
 * artifact is not on the class path throws {@link io.github.sentimentj.MissingEngineException},
 * which names it.
 */
public final class Tokenizers {
  private static final Tokenizer WHITESPACE = Segmenters.whitespace();

  private Tokenizers() {}

  /**
   * Returns the tokenizer of a spec, such as that of a trained model: {@code
   * model.recipe().text().tokenizer()}.
   *
   * @throws IllegalArgumentException if this library has none of its id, version or parameters
   */
  public static Tokenizer of(TokenizerSpec spec) {
    return new BundledTokenizers()
        .tokenizer(spec)
        .orElseThrow(
            () -> new IllegalArgumentException("the tokenizer '" + spec + "' is not one of these"));
  }

  /**
   * Returns the default tokenizer, for every script with spaces between words: words in lower case,
   * HTML markup read as such.
   */
  public static WordTokenizer words() {
    return WordTokenizer.ofDefaults();
  }

  /**
   * Returns a tokenizer for texts that are tokenized already: it cuts at white space, control
   * characters and lone surrogates, and changes nothing.
   */
  public static Tokenizer whitespace() {
    return WHITESPACE;
  }

  /**
   * Returns {@link #words()} for tweets and the like: mentions are {@code @user}, addresses {@code
   * http}, as in TweetEval (Barbieri et al. 2020), and letters stand at most twice in a row ({@code
   * sooo} is {@code soo}; Go, Bhayani and Huang 2009). Hashtags, emoticons and emoji are whole.
   */
  public static Pipeline tweets() {
    return pipeline(words()).normalize(HTML, NFC, MASK_URLS, MASK_USERS, SQUEEZE_REPEATS);
  }

  /**
   * Returns the words of Chinese texts, simplified or traditional, cut by ICU's dictionary; Latin
   * words and numbers in them stay whole. HTML is read, full-width and compatible forms are the
   * usual ones ({@link io.github.sentimentj.tokenizers.normalization.Normalization#COMPATIBLE_FORMS
   * COMPATIBLE_FORMS}), letters are in lower case. Needs the artifact {@code com.ibm.icu:icu4j}.
   */
  public static Pipeline chinese() {
    return pipeline(Segmenters.icu(Locale.CHINESE)).normalize(HTML, COMPATIBLE_FORMS, LOWER_CASE);
  }

  /**
   * Returns the words of any language as ICU breaks them (UAX 29), with dictionaries for Thai, Lao,
   * Khmer, Burmese, Japanese and Chinese; in lower case (NFC), HTML markup read as such. Needs the
   * artifact {@code com.ibm.icu:icu4j}; a model warns when it meets another release of it.
   */
  public static Pipeline icu(Locale locale) {
    return pipeline(Segmenters.icu(locale)).normalize(HTML, NFC, LOWER_CASE);
  }

  /**
   * Returns single characters (grapheme clusters: a letter with its marks, an emoji sequence) in
   * lower case and their usual form ({@link
   * io.github.sentimentj.tokenizers.normalization.Normalization#COMPATIBLE_FORMS
   * COMPATIBLE_FORMS}), HTML markup read as such; white space is left out.
   */
  public static Pipeline characters() {
    return characterNgrams(1, 1);
  }

  /**
   * Returns every run of characters of these lengths, none across white space; otherwise as {@link
   * #characters()}.
   *
   * @param min fewest characters of a run, from 1
   * @param max most characters of a run, up to 10
   */
  public static Pipeline characterNgrams(int min, int max) {
    return pipeline(Segmenters.characters(min, max)).normalize(HTML, COMPATIBLE_FORMS, LOWER_CASE);
  }

  /**
   * Returns every match of a pattern that is not blank, such as {@code \w+}, without white space at
   * its ends; the text is not normalised.
   *
   * <p>Java's matcher may go back and try again so often that a short text takes hours: {@code
   * (a+)+b} does. So a pattern may look 100 times at each character of a text; where that does not
   * do, or where a nested repetition such as {@code (a|b)*} overflows the stack, the rest of the
   * text has no tokens. Possessive quantifiers ({@code (?:a|b)*+}) avoid most of both.
   *
   * @throws IllegalArgumentException if the pattern has more than 16,384 characters or the flag
   *     {@link Pattern#CANON_EQ}, whose patterns can take for ever to compile
   */
  public static Pipeline regex(Pattern pattern) {
    return pipeline(Segmenters.regex(pattern));
  }

  /**
   * Returns the terms of a Lucene analyzer. A model keeps the id alone: hand the same tokenizer in
   * when you load one. Needs the artifact {@code org.apache.lucene:lucene-core}, which whoever has
   * an analyzer has.
   *
   * @param id a name of your own for this analyzer and its settings
   * @param analyzer stays yours; close it after the last use
   * @throws IllegalArgumentException if the id is one of the library's own
   */
  public static Pipeline lucene(String id, Analyzer analyzer) {
    return pipeline(Segmenters.lucene(id, analyzer));
  }

  /**
   * Returns the pieces of a HuggingFace {@code tokenizer.json}, cut by HuggingFace's own library;
   * special tokens, truncation and padding are left out. The file travels with the model. Needs the
   * artifact {@code ai.djl.huggingface:tokenizers}, with native code for Linux, macOS on ARM64 and
   * Windows; nothing is downloaded.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is no such file
   */
  public static Pipeline huggingFace(Path tokenizerJson) throws IOException {
    return pipeline(named(tokenizerJson, Segmenters::huggingFace));
  }

  /**
   * Returns the pieces of a SentencePiece model, unigram or BPE (Kudo and Richardson 2018). The
   * file travels with the model. Needs the same artifact as {@link #huggingFace(Path)}.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is no such file
   */
  public static Pipeline sentencePiece(Path model) throws IOException {
    return pipeline(named(model, Segmenters::sentencePiece));
  }

  private static Tokenizer named(Path file, Function<byte[], Tokenizer> open) throws IOException {
    byte[] content = Files.readAllBytes(file);
    try {
      return open.apply(content);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " is " + e.getMessage(), e);
    }
  }

  /**
   * Returns a pipeline around any tokenizer, one of your own included: it adds normalisations in
   * front and filters behind, and none until told to. A pipeline is returned as it is.
   */
  public static Pipeline pipeline(Tokenizer tokenizer) {
    return Pipeline.of(tokenizer);
  }
}
