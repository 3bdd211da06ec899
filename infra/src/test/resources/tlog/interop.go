// Lets Go's own note and tlog packages judge what Stet wrote, and writes the same for Stet to judge.
package main

import (
	"crypto/rand"
	"encoding/json"
	"log"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proof struct {
	At   int64       `json:"at"`
	Path []tlog.Hash `json:"path"`
}

type exchange struct {
	Vkey        string    `json:"vkey"`
	Skey        string    `json:"skey"`
	Note        string    `json:"note"`
	Size        int64     `json:"size"`
	Root        tlog.Hash `json:"root"`
	Entries     [][]byte  `json:"entries"`
	Inclusion   []proof   `json:"inclusion"`
	Consistency []proof   `json:"consistency"`
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, index := range indexes {
		hashes = append(hashes, m[index])
	}
	return hashes, nil
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	var stet exchange
	must(json.NewDecoder(os.Stdin).Decode(&stet))
	stored := store(stet.Entries)
	judge(stet, stored)
	must(json.NewEncoder(os.Stdout).Encode(write(stet, stored)))
}

func store(entries [][]byte) memory {
	var stored memory
	for n, entry := range entries {
		hashes, err := tlog.StoredHashes(int64(n), entry, stored)
		must(err)
		stored = append(stored, hashes...)
	}
	return stored
}

func judge(stet exchange, stored memory) {
	verifier, err := note.NewVerifier(stet.Vkey)
	must(err)
	opened, err := note.Open([]byte(stet.Note), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() || lines[2] != stet.Root.String() {
		log.Fatal("the checkpoint is of another log or root: ", opened.Text)
	}
	signer, err := note.NewSigner(stet.Skey)
	must(err)
	if signer.KeyHash() != verifier.KeyHash() {
		log.Fatal("private and public key differ")
	}
	for _, p := range stet.Inclusion {
		must(tlog.CheckRecord(p.Path, stet.Size, stet.Root, p.At, tlog.RecordHash(stet.Entries[p.At])))
	}
	for _, p := range stet.Consistency {
		old, err := tlog.TreeHash(p.At, stored)
		must(err)
		must(tlog.CheckTree(p.Path, stet.Size, stet.Root, p.At, old))
	}
}

func write(stet exchange, stored memory) exchange {
	skey, vkey, err := note.GenerateKey(rand.Reader, "example.org/go")
	must(err)
	signer, err := note.NewSigner(skey)
	must(err)
	root, err := tlog.TreeHash(stet.Size, stored)
	must(err)
	text := strings.Replace(string(tlog.FormatTree(tlog.Tree{N: stet.Size, Hash: root})), "go.sum database tree", "example.org/go", 1)
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	must(err)
	answer := exchange{Vkey: vkey, Skey: skey, Note: string(signed), Size: stet.Size, Root: root}
	for _, p := range stet.Inclusion {
		path, err := tlog.ProveRecord(stet.Size, p.At, stored)
		must(err)
		answer.Inclusion = append(answer.Inclusion, proof{p.At, path})
	}
	for _, p := range stet.Consistency {
		path, err := tlog.ProveTree(stet.Size, p.At, stored)
		must(err)
		answer.Consistency = append(answer.Consistency, proof{p.At, path})
	}
	return answer
}
