"""Writes the golden values of the BiLSTM classifier, computed by PyTorch, beside this script.

    python3 make_golden.py

Each bilstm-*.safetensors file holds a small random network, a batch of texts (input.ids, padded
with 0 at the end; input.lengths), the raw logits (expected.logits) and the gradient of
sum(logits[:, 0]) with respect to the embedded texts (expected.gradient, zeros at padding).
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


class BiLstm(nn.Module):
    """The submodule names give the tensor names in the file."""

    def __init__(self, pooling, vocabulary=30, embedding=6, hidden=5, dense=4, classes=2, layers=1):
        super().__init__()
        self.pooling = pooling
        self.embedding = nn.Embedding(vocabulary, embedding, padding_idx=PADDING)
        self.lstm = nn.LSTM(embedding, hidden, num_layers=layers, bidirectional=True,
                            batch_first=True)
        if pooling == "attention":
            self.attention = nn.ModuleDict({"projection": nn.Linear(2 * hidden, hidden),
                                            "score": nn.Linear(hidden, 1, bias=False)})
        self.dense = nn.Linear((4 if pooling == "max-mean" else 2) * hidden, dense)
        self.classifier = nn.Linear(dense, classes)
        with torch.no_grad():
            for parameter in self.parameters():
                # Wider than PyTorch's defaults, so that gates and attention leave the linear range.
                scale = 1 / math.sqrt(parameter.shape[1]) if parameter.dim() == 2 else 0.3
                parameter.normal_(0, scale)
            self.embedding.weight.normal_()
            self.embedding.weight[PADDING] = 0

    def pool(self, outputs, states, lengths):
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
        """Returns the LSTM's outputs [B,T,2H] and the pooled vectors."""
        packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
        packed_outputs, (states, _) = self.lstm(packed)
        outputs, _ = pad_packed_sequence(packed_outputs, batch_first=True)
        return outputs, self.pool(outputs, states, lengths)

    def forward(self, embedded, lengths):
        pooled = self.encode(embedded, lengths)[1]
        return self.classifier(torch.relu(self.dense(pooled)))


def standardise(linear, inputs, mean):
    """Rescales the layer so that each output has this mean and variance 1 over the texts."""
    with torch.no_grad():
        outputs = linear(inputs)
        deviation = outputs.std(0)
        linear.weight /= deviation[:, None]
        linear.bias.copy_((linear.bias - outputs.mean(0)) / deviation + mean)
        return linear(inputs)


def require_stable(network, outputs, activations, lengths):
    """Refuses a draw in which rounding errors would grow or could change the gradient."""
    assert network.dense.weight.abs().max() < 12, "the dense layer amplifies rounding errors"
    assert activations.abs().min() > 1e-3, "a ReLU is too near its kink"
    assert (activations > 0).any(1).all(), "a text without any active unit has no gradient"
    if network.pooling.startswith("max"):
        for output, length in zip(outputs, lengths.tolist()):
            if length > 1:
                first, second = output[:length].topk(2, 0).values
                assert (first - second).min() > 2e-5, "a maximum is too near a tie"


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


def make(name, seed, pooling, lengths=LENGTHS, **sizes):
    torch.manual_seed(seed)
    network = BiLstm(pooling, **sizes)
    lengths = torch.tensor(lengths)
    shape = (len(lengths), int(lengths.max()))
    ids = torch.randint(UNKNOWN + 1, network.embedding.num_embeddings, shape)
    ids[torch.rand(shape) < 0.1] = UNKNOWN
    ids[torch.arange(shape[1]) >= lengths[:, None]] = PADDING
    embedded = network.embedding(ids).detach().requires_grad_()

    with torch.no_grad():
        outputs, pooled = network.encode(embedded, lengths)
        activations = standardise(network.dense, pooled, mean=0.5)
        standardise(network.classifier, torch.relu(activations), mean=0)
    require_stable(network, outputs, activations, lengths)

    logits = network(embedded, lengths)
    gradient, = torch.autograd.grad(logits[:, 0].sum(), embedded)
    tensors = {key: value.numpy() for key, value in network.state_dict().items()}
    tensors |= {"input.ids": ids.numpy(), "input.lengths": lengths.numpy(),
                "expected.logits": logits.detach().numpy(), "expected.gradient": gradient.numpy()}
    metadata = {"pooling": pooling, "hiddenSize": network.lstm.hidden_size,
                "layers": network.lstm.num_layers, "denseSize": network.dense.out_features,
                "torchVersion": torch.__version__, "seed": seed}
    write_safetensors(Path(__file__).with_name(f"bilstm-{name}.safetensors"), tensors,
                      {key: str(value) for key, value in metadata.items()})


if __name__ == "__main__":
    torch.set_num_threads(1)
    for number, kind in enumerate(POOLINGS):
        make(kind, 101 + number, kind)
    make("two-layers", 110, "max-mean", classes=5, layers=2)
    make("wide", 108, "max-mean", (1, 7, 15, 17, 31, 33, 59, 60),
         embedding=20, hidden=32, dense=16, classes=3)
