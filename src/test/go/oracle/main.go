// Judges notes and proofs of the kiosk's log with the libraries behind Go's checksum database.
// Reads one JSON object a line and answers each with "yes", or "no" and why.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A head is a signed note and the key that is trusted, or only what such a note would say.
type head struct {
	Note []byte
	Vkey string
	Size int64
	Root []byte
}

// A question has as its kind "note", "tree", "inclusion" or "consistency".
// Lines are all records of a tree, or the one that is to be included.
type question struct {
	Kind    string
	Head    head
	Earlier head
	Index   int64
	Lines   []string
	Proof   [][]byte
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		if err := answer(in.Bytes()); err != nil {
			fmt.Fprintf(out, "no %q\n", err)
		} else {
			fmt.Fprintln(out, "yes")
		}
	}
	if err := in.Err(); err != nil {
		panic(err)
	}
}

func answer(line []byte) error {
	var asked question
	if err := json.Unmarshal(line, &asked); err != nil {
		panic(err)
	}
	if asked.Kind == "note" {
		_, err := open(asked.Head)
		return err
	}
	size, root, err := read(asked.Head)
	if err != nil {
		return err
	}
	switch asked.Kind {
	case "tree":
		return tree(size, root, asked.Lines)
	case "inclusion":
		proof, err := hashes(asked.Proof)
		if err != nil {
			return err
		}
		leaf := tlog.RecordHash([]byte(asked.Lines[0]))
		return tlog.CheckRecord(proof, size, root, asked.Index, leaf)
	case "consistency":
		proof, err := hashes(asked.Proof)
		if err != nil {
			return err
		}
		earlierSize, earlierRoot, err := read(asked.Earlier)
		if err != nil {
			return err
		}
		return tlog.CheckTree(proof, size, root, earlierSize, earlierRoot)
	}
	panic("unknown kind " + asked.Kind)
}

func open(signed head) (string, error) {
	verifier, err := note.NewVerifier(signed.Vkey)
	if err != nil {
		return "", err
	}
	opened, err := note.Open(signed.Note, note.VerifierList(verifier))
	if err != nil {
		return "", err
	}
	return opened.Text, nil
}

// read takes the three lines of C2SP tlog-checkpoint apart; Go's own reader knows only the
// checksum database's first line.
func read(said head) (int64, tlog.Hash, error) {
	if said.Note == nil {
		root, err := hashes([][]byte{said.Root})
		if err != nil {
			return 0, tlog.Hash{}, err
		}
		return said.Size, root[0], nil
	}
	text, err := open(said)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return 0, tlog.Hash{}, errors.New("a checkpoint has three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

func tree(size int64, root tlog.Hash, lines []string) error {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	for i, line := range lines {
		more, err := tlog.StoredHashes(int64(i), []byte(line), reader)
		if err != nil {
			return err
		}
		stored = append(stored, more...)
	}
	grown, err := tlog.TreeHash(int64(len(lines)), reader)
	if err == nil && (size != int64(len(lines)) || grown != root) {
		err = errors.New("the lines do not give size and root")
	}
	return err
}

func hashes(proof [][]byte) ([]tlog.Hash, error) {
	read := make([]tlog.Hash, len(proof))
	for i, hash := range proof {
		if copy(read[i][:], hash) != len(hash) || len(hash) != tlog.HashSize {
			return nil, errors.New("a hash has 32 bytes")
		}
	}
	return read, nil
}
