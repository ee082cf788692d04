package io.github.sentimentj.examples.howto;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of letters in lower case; every number, be it an order's or a price, is {@code #}. */
public final class ShopTokenizer implements Tokenizer {
  private static final Pattern TOKEN = Pattern.compile("(\\p{L}++)|(\\p{Nd}++)");

  @Override
  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String word = matcher.group(1);
      String form = word == null ? "#" : word.toLowerCase(Locale.ROOT);
      tokens.add(new Token(form, matcher.start(), matcher.end()));
    }
    return List.copyOf(tokens);
  }

  /** A model keeps this; whoever changes the rules above gives them another version. */
  @Override
  public TokenizerSpec spec() {
    return new TokenizerSpec("shop", 1);
  }
}
