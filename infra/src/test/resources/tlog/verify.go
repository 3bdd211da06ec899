// Verifies a bundle with nothing of Stet's: go run verify.go BUNDLE VKEY
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	file, err := os.Open(os.Args[1])
	check(err)
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	lines := bufio.NewReader(file)
	var stored hashes
	var signed, events int64
	var root string
	for {
		line, err := lines.ReadString('\n')
		check(err)
		switch words := strings.SplitN(strings.TrimSuffix(line, "\n"), " ", 4); words[0] {
		case "handover": // for whom was given a former key
			read(lines, number(words[1]))
		case "checkpoint":
			opened, err := note.Open(read(lines, number(words[1])), note.VerifierList(verifier))
			if _, former := err.(*note.UnverifiedNoteError); former && root != "" {
				continue // signed with a key from before
			}
			check(err)
			if root == "" { // the first is over all events
				said := strings.Split(opened.Text, "\n")
				signed, root = number(said[1]), said[2]
			}
		case "event":
			new, err := tlog.StoredHashes(events, []byte(words[3]), stored)
			check(err)
			stored = append(stored, new...)
			events++
		case "end":
			is, err := tlog.TreeHash(events, stored)
			check(err)
			if events != signed || is.String() != root {
				log.Fatal("the events aren't those that were signed")
			}
			fmt.Println(events, "events are those that were signed")
			return
		}
	}
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) (found []tlog.Hash, err error) {
	for _, i := range indexes {
		found = append(found, h[i])
	}
	return
}

func read(lines *bufio.Reader, n int64) (text []byte) {
	for ; n > 0; n-- {
		line, err := lines.ReadString('\n')
		check(err)
		text = append(text, line...)
	}
	return
}

func number(s string) (n int64) {
	_, err := fmt.Sscan(s, &n)
	check(err)
	return
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
