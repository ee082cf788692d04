"""Loads what PyTorchBiLstm.write wrote; prints the logits of each line of tokens on stdin.

    python3 load_in_pytorch.py state_dict.safetensors words.txt < tokens.txt
"""
import json
import struct
import sys

import torch
from torch import nn


def load_file(path):  # what safetensors.torch.load_file does
    data = open(path, "rb").read()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:start])
    return {name: torch.frombuffer(bytearray(data[start:]), dtype=torch.float32,
                                   count=(tensor["data_offsets"][1] - tensor["data_offsets"][0]) // 4,
                                   offset=tensor["data_offsets"][0]).reshape(tensor["shape"])
            for name, tensor in header.items() if name != "__metadata__"}


class BiLstm(nn.Module):
    def __init__(self, words, size, hidden, layers, dense, labels):
        super().__init__()
        self.embedding = nn.Embedding(words, size)
        self.lstm = nn.LSTM(size, hidden, layers, bidirectional=True, batch_first=True)
        self.fc1 = nn.Linear(2 * hidden, dense)
        self.fc2 = nn.Linear(dense, labels)

    def forward(self, ids):  # [1, time]
        outputs, _ = self.lstm(self.embedding(ids))
        return self.fc2(torch.relu(self.fc1(outputs[:, -1])))  # Pooling.LAST_STEP


state = load_file(sys.argv[1])
layers = sum(name.endswith("_reverse") for name in state) // 4
network = BiLstm(*state["embedding.weight"].shape, state["lstm.weight_hh_l0"].shape[1], layers,
                 *reversed(state["fc2.weight"].shape))
network.load_state_dict(state)
network.eval()

words = open(sys.argv[2], encoding="utf-8", newline="\n").read().split("\n")
ids = {word: row for row, word in enumerate(words)}
for line in open(0, encoding="utf-8"):
    text = torch.tensor([[ids.get(token, ids["<unk>"]) for token in line.split()]])
    with torch.no_grad():
        print(*network(text)[0].tolist())
