using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Explaining;
using Coverbook.Sigma.Reading;

namespace Coverbook.Inspecting;

/// <summary>The door for <c>coverbook explain</c> with rules: reads rule files and explains their logic. No site is needed.</summary>
public static class RuleExplanation
{
    /// <summary>The file extensions of rules.</summary>
    public static IReadOnlyCollection<string> Extensions { get; } = [".yml", ".yaml"];

    /// <summary>The rule files, in the order of the paths, read side by side while the caller looks at the first ones.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static IEnumerable<RuleFile> Read(ISourceFiles files, IReadOnlyList<FilePath> paths, CancellationToken cancellation) =>
        paths.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(path => RuleFileReader.Read(files, path, SourceSpan.Whole(path), RuleLibrary.Unnamed));

    /// <summary>As a tree of text; empty when no document of the file can be explained.</summary>
    public static string ToText(RuleFile file) => RuleExplainer.Explain(file);

    /// <summary>As JSON, one object for each document on a line of its own.</summary>
    public static IEnumerable<string> ToJson(RuleFile file) => RuleJson.ToLines(file);
}
