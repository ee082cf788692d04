/**
 * Prediction in plain Java: no native code, nothing to unpack.
 *
 * <p>{@link io.github.sentimentj.runtime.JavaInferenceEngine} opens a network; {@code
 * BiLstmNetwork} computes it from {@code Matrix}, {@code LstmDirection}, {@code SequencePooling}
 * and {@code Activations}. Users name no type of this package: being on the class path is enough.
 */
@NullMarked
package io.github.sentimentj.runtime;

import org.jspecify.annotations.NullMarked;
