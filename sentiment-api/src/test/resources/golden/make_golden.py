"""Writes the golden values of every architecture, computed by PyTorch, beside this script.

    python3 make_golden.py

Each <architecture>-*.safetensors file holds a small random network, a batch of texts (input.ids,
padded with 0 at the end; input.lengths), the raw logits (expected.logits) and the gradient of
sum(logits[:, 0]) with respect to the embedded texts (expected.gradient, zeros at padding).
Networks with convolutions are computed text by text, without any padding behind a text.
Needs PyTorch and NumPy. The weights depend on the seeds only; the last bits of the results may
differ between versions of PyTorch and between processors.
"""
import json
import math
import struct
from pathlib import Path

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

PADDING, UNKNOWN = 0, 1
LENGTHS = (1, 2, 3, 5, 8, 13, 21, 34)
POOLINGS = ("last-step", "final-states", "max", "mean", "max-mean", "attention")


class Network(nn.Module):
    """Embedding, pooling and head; the submodule names give the tensor names in the file."""

    def __init__(self, pooling, embedding, vocabulary=30):
        super().__init__()
        self.pooling = pooling
        self.embedding = nn.Embedding(vocabulary, embedding, padding_idx=PADDING)
        self.margins = []  # distances to places where a gradient jumps

    def add_attention(self, features, units):
        if self.pooling == "attention":
            self.attention = nn.ModuleDict({"projection": nn.Linear(features, units),
                                            "score": nn.Linear(units, 1, bias=False)})

    def add_head(self, features, dense, classes):
        if self.pooling == "max-mean":
            features *= 2
        if dense:
            self.dense = nn.Linear(features, dense)
        self.classifier = nn.Linear(dense or features, classes)

    def draw(self):
        with torch.no_grad():
            for parameter in self.parameters():
                # Wider than PyTorch's defaults, so that gates and attention leave the linear range.
                fan_in = parameter[0].numel()
                parameter.normal_(0, 1 / math.sqrt(fan_in) if parameter.dim() > 1 else 0.3)
            self.embedding.weight.normal_()
            self.embedding.weight[PADDING] = 0

    def relu(self, values):
        self.margins.append(values.detach().abs().min())
        return torch.relu(values)

    def maximum(self, outputs, dimension):
        if outputs.shape[dimension] > 1:
            first, second = outputs.detach().topk(2, dimension).values.unbind(dimension)
            # Values that ReLU made 0 cannot overtake each other.
            self.margins += (first - second)[first != 0].tolist()
        return outputs.amax(dimension)

    def pool(self, outputs):
        """Outputs [T,F] of one text."""
        if self.pooling == "last-step":
            return outputs[-1]  # of a bidirectional network the backward half has seen one token
        if self.pooling == "final-states":
            half = outputs.shape[1] // 2
            return torch.cat((outputs[-1, :half], outputs[0, half:]))
        if self.pooling == "attention":
            scores = self.attention["score"](torch.tanh(self.attention["projection"](outputs)))
            return (torch.softmax(scores, 0) * outputs).sum(0)
        if self.pooling == "mean":
            return outputs.mean(0)
        if self.pooling == "max":
            return self.maximum(outputs, 0)
        return torch.cat((self.maximum(outputs, 0), outputs.mean(0)))

    def encode(self, embedded, lengths):
        """Sentence vectors [B,F] of texts [B,T,E], each computed on its own."""
        self.margins.clear()
        return torch.stack([self.encode_text(text[:length])
                            for text, length in zip(embedded, lengths.tolist())])

    def forward(self, embedded, lengths):
        features = self.encode(embedded, lengths)
        if hasattr(self, "dense"):
            features = torch.relu(self.dense(features))
        return self.classifier(features)


class BiLstm(Network):
    name = "bilstm"

    def __init__(self, pooling, embedding=6, hidden=5, dense=4, classes=2, layers=1):
        super().__init__(pooling, embedding)
        self.lstm = nn.LSTM(embedding, hidden, num_layers=layers, bidirectional=True,
                            batch_first=True)
        self.add_attention(2 * hidden, hidden)
        self.add_head(2 * hidden, dense, classes)
        self.settings = {"pooling": pooling, "hiddenSize": hidden, "layers": layers,
                         "denseSize": dense}

    def pool_batch(self, outputs, states, lengths):
        real = (torch.arange(outputs.shape[1]) < lengths[:, None])[:, :, None]  # [B,T,1]
        if self.pooling == "last-step":
            # The backward half has seen the last token only.
            return outputs[torch.arange(len(lengths)), lengths - 1]
        if self.pooling == "final-states":
            return torch.cat((states[-2], states[-1]), 1)  # last layer: forward, backward
        if self.pooling == "attention":
            scores = self.attention["score"](torch.tanh(self.attention["projection"](outputs)))
            weights = torch.softmax(scores.masked_fill(~real, -math.inf), 1)
            return (weights * outputs).sum(1)
        maximum = outputs.masked_fill(~real, -math.inf).amax(1)
        mean = outputs.masked_fill(~real, 0).sum(1) / lengths[:, None]
        both = torch.cat((maximum, mean), 1)
        return {"max": maximum, "mean": mean, "max-mean": both}[self.pooling]

    def encode(self, embedded, lengths):
        packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
        packed_outputs, (states, _) = self.lstm(packed)
        outputs, _ = pad_packed_sequence(packed_outputs, batch_first=True)
        self.margins.clear()
        if self.pooling.startswith("max"):
            for output, length in zip(outputs, lengths.tolist()):
                self.maximum(output[:length], 0)
        return self.pool_batch(outputs, states, lengths)


class TextCnn(Network):
    """Kim 2014, with his zeros around a text: https://github.com/yoonkim/CNN_sentence."""
    name = "textcnn"

    def __init__(self, windows, maps=5, embedding=6, dense=0, classes=2):
        super().__init__("max", embedding)
        self.convolutions = nn.ModuleList(nn.Conv1d(embedding, maps, window, padding=window - 1)
                                          for window in windows)
        self.add_head(len(windows) * maps, dense, classes)
        self.settings = {"windows": ",".join(map(str, windows)), "maps": maps, "denseSize": dense}

    def encode_text(self, text):
        maps = [convolution(text.T[None])[0] for convolution in self.convolutions]
        return torch.cat([self.relu(self.maximum(each, 1)) for each in maps])


class Block(nn.Module):
    """Bai, Kolter and Koltun 2018: https://github.com/locuslab/TCN, without weight norm."""

    def __init__(self, inputs, channels, kernel, dilation):
        super().__init__()
        self.chomp = (kernel - 1) * dilation
        self.convolutions = nn.ModuleList(
            nn.Conv1d(size, channels, kernel, padding=self.chomp, dilation=dilation)
            for size in (inputs, channels))
        if inputs != channels:
            self.residual = nn.Conv1d(inputs, channels, 1)

    def forward(self, values, relu):
        maps = values
        for convolution in self.convolutions:
            maps = relu(convolution(maps)[:, :, :-self.chomp])
        around = self.residual(values) if hasattr(self, "residual") else values
        return relu(maps + around)


class Tcn(Network):
    name = "tcn"

    def __init__(self, pooling, embedding=6, channels=5, levels=3, kernel=3, dense=4, classes=2):
        super().__init__(pooling, embedding)
        self.blocks = nn.ModuleList(Block(channels if level else embedding, channels, kernel,
                                          2 ** level) for level in range(levels))
        self.add_attention(channels, channels)
        self.add_head(channels, dense, classes)
        self.settings = {"pooling": pooling, "channels": channels, "levels": levels,
                         "kernelSize": kernel, "denseSize": dense}

    def relu_of_sum(self, values):
        # A block's last sum is often exactly 0 + 0, which no rounding error changes.
        self.margins.append(values.detach().abs()[values.detach() != 0].min())
        return torch.relu(values)

    def encode_text(self, text):
        maps = text.T[None]
        for block in self.blocks:
            maps = block(maps, self.relu_of_sum)
        return self.pool(maps[0].T)


class DenseCnnBiLstm(Network):
    name = "densecnn-bilstm"

    def __init__(self, pooling, embedding=6, growth=4, convolutions=3, window=3, hidden=5, dense=4,
                 classes=5):
        super().__init__(pooling, embedding)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(embedding + i * growth, growth, window, padding="same")
            for i in range(convolutions))
        self.lstm = nn.LSTM(embedding + convolutions * growth, hidden, bidirectional=True,
                            batch_first=True)
        self.add_attention(2 * hidden, hidden)
        self.add_head(2 * hidden, dense, classes)
        self.settings = {"pooling": pooling, "growthRate": growth, "convolutions": convolutions,
                         "window": window, "hiddenSize": hidden, "denseSize": dense}

    def encode_text(self, text):
        features = text.T[None]
        for convolution in self.convolutions:
            features = torch.cat((features, self.relu(convolution(features))), 1)
        return self.pool(self.lstm(features.transpose(1, 2))[0][0])


def standardise(linear, inputs, mean):
    """Rescales the layer so that each output has this mean and variance 1 over the texts."""
    with torch.no_grad():
        outputs = linear(inputs)
        deviation = outputs.std(0)
        linear.weight /= deviation[:, None]
        linear.bias.copy_((linear.bias - outputs.mean(0)) / deviation + mean)
        return linear(inputs)


def standardise_head(network, vectors):
    """Brings logits to variance 1; refuses a draw in which rounding errors would grow."""
    if hasattr(network, "dense"):
        activations = standardise(network.dense, vectors, mean=0.5)
        assert network.dense.weight.abs().max() < 12, "the dense layer amplifies rounding errors"
        assert activations.abs().min() > 1e-3, "a ReLU is too near its kink"
        assert (activations > 0).any(1).all(), "a text without any active unit has no gradient"
        vectors = torch.relu(activations)
    standardise(network.classifier, vectors, mean=0)
    assert network.classifier.weight.abs().max() < 12, "the classifier amplifies rounding errors"


def write_safetensors(path, tensors, metadata):
    """8-byte little-endian header length, JSON header padded with spaces to 8 bytes, data."""
    names = sorted(tensors, key=lambda name: (-tensors[name].itemsize, name))  # keeps data aligned
    header, offset = {"__metadata__": metadata}, 0
    for name in names:
        array = tensors[name]
        header[name] = {"dtype": {"float32": "F32", "int64": "I64"}[array.dtype.name],
                        "shape": list(array.shape),
                        "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    data = (tensors[name].astype(tensors[name].dtype.newbyteorder("<")).tobytes() for name in names)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(data))


def make(name, seed, architecture, *arguments, lengths=LENGTHS, **sizes):
    torch.manual_seed(seed)
    network = architecture(*arguments, **sizes)
    network.draw()
    lengths = torch.tensor(lengths)
    shape = (len(lengths), int(lengths.max()))
    ids = torch.randint(UNKNOWN + 1, network.embedding.num_embeddings, shape)
    ids[torch.rand(shape) < 0.1] = UNKNOWN
    ids[torch.arange(shape[1]) >= lengths[:, None]] = PADDING
    embedded = network.embedding(ids).detach().requires_grad_()

    with torch.no_grad():
        standardise_head(network, network.encode(embedded, lengths))
    assert min(network.margins, default=1) > 2e-5, "a maximum or a ReLU is too near its kink"

    logits = network(embedded, lengths)
    gradient, = torch.autograd.grad(logits[:, 0].sum(), embedded)
    tensors = {key: value.numpy() for key, value in network.state_dict().items()}
    tensors |= {"input.ids": ids.numpy(), "input.lengths": lengths.numpy(),
                "expected.logits": logits.detach().numpy(), "expected.gradient": gradient.numpy()}
    metadata = {"architecture": network.name, **network.settings,
                "torchVersion": torch.__version__, "seed": seed}
    write_safetensors(Path(__file__).with_name(f"{network.name}-{name}.safetensors"), tensors,
                      {key: str(value) for key, value in metadata.items()})


if __name__ == "__main__":
    torch.set_num_threads(1)
    for number, kind in enumerate(POOLINGS):
        make(kind, 101 + number, BiLstm, kind)
    make("two-layers", 110, BiLstm, "max-mean", classes=5, layers=2)
    make("wide", 108, BiLstm, "max-mean", lengths=(1, 7, 15, 17, 31, 33, 59, 60),
         embedding=20, hidden=32, dense=16, classes=3)
    make("plain", 201, TextCnn, (3, 4, 5))
    make("dense", 202, TextCnn, (2, 7), dense=4, classes=3)
    for number, kind in enumerate(("last-step", "max", "mean", "max-mean", "attention")):
        make(kind, 301 + number, Tcn, kind)
    make("deep", 310, Tcn, "mean", channels=6, levels=5, kernel=2)
    for kind, seed in zip(POOLINGS, (401, 402, 403, 424, 405, 406)):
        make(kind, seed, DenseCnnBiLstm, kind)
