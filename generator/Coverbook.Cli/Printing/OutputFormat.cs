namespace Coverbook.Cli.Printing;

/// <summary>What a command prints diagnostics as.</summary>
internal enum OutputFormat
{
    /// <summary>For people, and for editors that read places.</summary>
    Text,

    /// <summary>For programs: one JSON object on a line.</summary>
    Json,

    /// <summary>For code scanning and viewers: one SARIF 2.1.0 document.</summary>
    Sarif,

    /// <summary>For GitHub Actions: a workflow command for each, which becomes an annotation of its line.</summary>
    Github,
}
