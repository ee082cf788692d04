/**
 * Prediction in plain Java: no native code, nothing to unpack.
 *
 * <p>{@link io.github.sentimentj.runtime.JavaInferenceEngine} opens a {@code JavaNetwork}: texts go
 * through the architecture's {@code SentenceEncoder}, made of {@code BiLstmLayer}, {@code
 * Convolution} and {@code SequencePooling}, and then through the {@code ClassifierHead}. Below them
 * stands {@code Matrix}, in which the time is spent. Users name no type of this package: being on
 * the class path is enough.
 */
@NullMarked
package io.github.sentimentj.runtime;

import org.jspecify.annotations.NullMarked;
