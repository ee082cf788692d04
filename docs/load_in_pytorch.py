"""Loads what PyTorchBiLstm.write wrote; prints the logits of each line of tokens on stdin.

    python3 load_in_pytorch.py state_dict.safetensors words.txt < tokens.txt
"""
import json, struct, sys, torch

data, state = open(sys.argv[1], "rb").read(), {}  # safetensors.torch.load_file does the same
start = 8 + struct.unpack("<Q", data[:8])[0]
for name, tensor in json.loads(data[8:start]).items():
    if name != "__metadata__":
        begin, end = (start + offset for offset in tensor["data_offsets"])
        state[name] = torch.frombuffer(bytearray(data[begin:end]), dtype=torch.float32).reshape(tensor["shape"])
ids = {word: row for row, word in enumerate(open(sys.argv[2], encoding="utf-8", newline="\n").read().split("\n"))}


class BiLstm(torch.nn.Module):
    def __init__(self, words, size, hidden, layers, dense, labels):
        super().__init__()
        self.embedding = torch.nn.Embedding(words, size)
        self.lstm = torch.nn.LSTM(size, hidden, layers, bidirectional=True, batch_first=True)
        self.fc1 = torch.nn.Linear(2 * hidden, dense)
        self.fc2 = torch.nn.Linear(dense, labels)

    def forward(self, text):  # [1, time]
        outputs, _ = self.lstm(self.embedding(text))
        return self.fc2(torch.relu(self.fc1(outputs[:, -1])))  # Pooling.LAST_STEP


network = BiLstm(*state["embedding.weight"].shape, state["lstm.weight_hh_l0"].shape[1],
                 sum(name.startswith("lstm.weight_hh") for name in state) // 2, *reversed(state["fc2.weight"].shape))
network.load_state_dict(state)
for line in open(0, encoding="utf-8"):
    with torch.no_grad():
        print(*network(torch.tensor([[ids.get(token, ids["<unk>"]) for token in line.split()]]))[0].tolist())
