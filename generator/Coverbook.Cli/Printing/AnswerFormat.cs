namespace Coverbook.Cli.Printing;

/// <summary>What a command prints its answers as, where these are no diagnostics.</summary>
internal enum AnswerFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: one JSON object on a line.</summary>
    Json,
}
