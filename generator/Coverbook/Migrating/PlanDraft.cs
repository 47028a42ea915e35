using System.Collections.Immutable;
using System.Security.Cryptography;
using Coverbook.Data;
using Coverbook.Files;

namespace Coverbook.Migrating;

/// <summary>Turns verdicts into edits of files, and makes sure of each: what stands in the file must be the id, in its place.</summary>
internal sealed class PlanDraft(
    ISourceFiles files, InputRewriter rewriter, IReadOnlyDictionary<FilePath, byte[]> read, IReadOnlySet<FilePath> faulty)
{
    private readonly ImmutableArray<FileRewrite>.Builder rewrites = ImmutableArray.CreateBuilder<FileRewrite>();
    private readonly ImmutableArray<LeftAlone>.Builder leftAlone = ImmutableArray.CreateBuilder<LeftAlone>();
    private readonly ImmutableArray<string>.Builder diff = ImmutableArray.CreateBuilder<string>();
    private int ids;

    /// <summary>The plan for verdicts in the order of their places.</summary>
    public MigrationPlan Plan(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToArray();
        foreach (var ofFile in all.Where(verdict => !verdict.IsOfOthers).GroupBy(verdict => verdict.Span.Path))
        {
            foreach (var verdict in ofFile.Where(verdict => verdict.Replacement is null))
            {
                LeaveAlone(verdict, verdict.Reason!);
            }

            Rewrite(ofFile.Key, [.. ofFile.Where(verdict => verdict.Replacement is not null)]);
        }

        return new MigrationPlan
        {
            Ids = ids,
            Rewrites = rewrites.ToImmutable(),
            Diff = diff.ToImmutable(),
            LeftAlone = [.. leftAlone.OrderBy(one => one.Span.Path).ThenBy(one => one.Span.Start)],
            OfOthers = [.. OfOthers(all.Where(verdict => verdict is { IsOfOthers: true, Replacement: not null }))],
        };
    }

    private static IEnumerable<NamedByOthers> OfOthers(IEnumerable<Verdict> verdicts) =>
        from verdict in verdicts
        group verdict by (verdict.Written, verdict.Replacement) into same
        orderby same.Key.Written
        select new NamedByOthers(
            same.Key.Written,
            same.Key.Replacement!,
            same.Count(),
            same.Select(verdict => verdict.Span.Path).Distinct().Count(),
            same.First().Span);

    private void Rewrite(FilePath path, ImmutableArray<Verdict> verdicts)
    {
        if (verdicts.IsEmpty)
        {
            return;
        }

        var (before, text, why) = Open(path);
        if (text is null)
        {
            foreach (var verdict in verdicts)
            {
                LeaveAlone(verdict, $"is {verdict.Replacement} now, but the file was left alone: {why}.");
            }

            return;
        }

        var edits = new List<TextEdit>();
        foreach (var verdict in verdicts)
        {
            if (text.Replace(verdict.Span, verdict.Written, verdict.Replacement!) is { } edit)
            {
                edits.Add(edit);
            }
            else
            {
                LeaveAlone(verdict, $"is {verdict.Replacement} now, but is not written as such here; change it by hand.");
            }
        }

        if (edits.Count > 0)
        {
            ids += edits.Count;
            rewrites.Add(new FileRewrite(path, before, text.With(edits)));
            diff.AddRange(UnifiedDiff.Of(path, text.Lines([]), text.Lines(edits)));
        }
    }

    private (byte[] Bytes, EditableText? Text, string Why) Open(FilePath path)
    {
        if (faulty.Contains(path))
        {
            return ([], null, "it has errors, which stand above");
        }

        if (rewriter.WhyNot(path) is { } obstacle)
        {
            return ([], null, obstacle);
        }

        if (files.TryRead(path, ByteLimits.Of(path), out var failure) is not { } bytes)
        {
            return ([], null, failure!.Reason);
        }

        if (!read.TryGetValue(path, out var digest) || !digest.AsSpan().SequenceEqual(SHA256.HashData(bytes)))
        {
            return ([], null, "it changed while it was read");
        }

        return EditableText.Read(path, bytes) is { } text ? (bytes, text, "") : (bytes, null, "it is no text");
    }

    private void LeaveAlone(Verdict verdict, string reason) => leftAlone.Add(new LeftAlone(verdict.Span, verdict.Written, reason));
}
