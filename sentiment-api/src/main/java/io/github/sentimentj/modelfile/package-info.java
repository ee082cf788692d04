/**
 * The model file: one standard safetensors file that any reader of that format opens. Start at
 * {@link io.github.sentimentj.modelfile.ModelFile}.
 *
 * <p>Format version 1, in short ({@code docs/model-file.md} has all of it):
 *
 * <ol>
 *   <li>8 bytes: length of the header, little-endian, a multiple of 8;
 *   <li>the header: UTF-8 JSON, padded with spaces so that the data start at a multiple of 8. Its
 *       {@code __metadata__} has {@code format} = {@code sentimentj} and {@code model}, a string of
 *       JSON with everything that is not a tensor;
 *   <li>the architecture's weights, little-endian, in the architecture's order: F32; or, if {@code
 *       precision} in {@code model} says so, what has more than one axis as F16, or as I8 behind
 *       {@code NAME.scale}, BF16 [rows], by which each row is to be multiplied;
 *   <li>{@code subword.weight}, F16 [buckets, embedding size], only where words beyond the
 *       vocabulary are composed of subwords; {@code subwords} in {@code model} has their rule;
 *   <li>{@code vocabulary}, U8: a UTF-8 JSON array of the words;
 *   <li>{@code tokenizer}, U8, only where its spec has content: those bytes;
 *   <li>{@code sha256}, U8 [32]: the SHA-256 of every byte before it.
 * </ol>
 *
 * <p>Equal models are equal bytes. A reader knows every key of its version: one more or one fewer
 * is an error, so whoever adds a key raises {@code formatVersion}. New names for a value that can
 * grow (architecture, pooling, metric, truncation) need no new version: older readers report them
 * as {@link io.github.sentimentj.modelfile.UnsupportedModelException}.
 */
@NullMarked
package io.github.sentimentj.modelfile;

import org.jspecify.annotations.NullMarked;
