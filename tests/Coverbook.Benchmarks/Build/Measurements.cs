using System.Diagnostics.CodeAnalysis;

namespace Coverbook.Benchmarks.Build;

/// <summary>All samples, by subject and round, and why a subject has none.</summary>
internal sealed class Measurements
{
    private readonly SortedDictionary<Subject, List<Sample>> samples = [];
    private readonly SortedDictionary<Subject, string> missing = [];

    /// <summary>The subjects that were measured, in order.</summary>
    public IEnumerable<KeyValuePair<Subject, List<Sample>>> Measured => samples;

    /// <summary>The subjects that were not, with the reason.</summary>
    public IEnumerable<KeyValuePair<Subject, string>> Missing => missing;

    /// <summary>Adds a round's sample.</summary>
    public void Add(Subject subject, Sample sample)
    {
        if (!samples.TryGetValue(subject, out var list))
        {
            samples[subject] = list = [];
        }

        list.Add(sample);
    }

    /// <summary>Says why a subject is not measured; what it has is dropped, since rounds are compared in pairs.</summary>
    public void Miss(Subject subject, string reason)
    {
        samples.Remove(subject);
        missing[subject] = reason;
    }

    /// <summary>Whether it is known not to be measured.</summary>
    public bool IsMissing(Subject subject) => missing.ContainsKey(subject);

    /// <summary>A number from each round.</summary>
    public bool TryGet(Subject subject, Func<Sample, double> number, [NotNullWhen(true)] out Spread? spread)
    {
        spread = samples.TryGetValue(subject, out var list) ? Spread.Of(list.Select(number)) : null;
        return spread is not null;
    }

    /// <summary>A number from two subjects of the same round, so that a machine that slows down slows both.</summary>
    public bool TryPair(Subject first, Subject second, Func<Sample, Sample, double> number, [NotNullWhen(true)] out Spread? spread)
    {
        spread = samples.TryGetValue(first, out var ours) && samples.TryGetValue(second, out var theirs)
            ? Spread.Of(ours.Zip(theirs, number))
            : null;
        return spread is not null;
    }
}
