/**
 * What texts have in common before they are cut: {@link
 * io.github.sentimentj.tokenizers.normalization.Normalization} lists the rules, {@link
 * io.github.sentimentj.tokenizers.normalization.NormalizedText} applies some and knows where every
 * part of the result stands in the original.
 */
@NullMarked
package io.github.sentimentj.tokenizers.normalization;

import org.jspecify.annotations.NullMarked;
