"""The language server: `bytecode-perf server` speaks the Language Server Protocol over standard input and output."""
