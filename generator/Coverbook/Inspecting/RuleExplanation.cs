using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Explaining;

namespace Coverbook.Inspecting;

/// <summary>The door for <c>coverbook explain</c> with rules: reads rule files and explains their logic. No site is needed.</summary>
public static class RuleExplanation
{
    /// <summary>The file extensions of rules.</summary>
    public static IReadOnlyCollection<string> Extensions { get; } = [".yml", ".yaml"];

    /// <summary>The rule files, in the order of the paths, read side by side while the caller looks at the first ones.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static IEnumerable<ExplainedRules> Read(ISourceFiles files, IReadOnlyList<FilePath> paths, CancellationToken cancellation) =>
        RuleFiles.Read(files, paths, cancellation).Select(file => new ExplainedRules(file));
}

/// <summary>The rules of one file, to be printed.</summary>
public sealed class ExplainedRules
{
    private readonly RuleFile file;

    internal ExplainedRules(RuleFile file) => this.file = file;

    /// <summary>The file.</summary>
    public FilePath Path => file.Path;

    /// <summary>What reading it found, sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => file.Diagnostics;

    /// <summary>As a tree of text; empty when no document of the file can be explained.</summary>
    public string ToText() => RuleExplainer.Explain(file);

    /// <summary>As JSON, one object for each document on a line of its own.</summary>
    public IEnumerable<string> ToJson() => RuleJson.ToLines(file);
}
