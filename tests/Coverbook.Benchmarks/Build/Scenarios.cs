using Coverbook.Benchmarks.Build.Hugo;

namespace Coverbook.Benchmarks.Build;

/// <summary>
/// The steps of a round. Ours, Hugo's and the floor's stand in turn, so that what else the machine does hits all of them; what cannot be
/// measured here is noted with its reason.
/// </summary>
internal sealed class Scenarios(
    Product product, Product otherTool, HugoSite? hugo, BenchmarkSite site, WorkFolder work, Measurements measurements)
{
    private readonly string memory = work.Memory ?? work.Disk;
    private Floor? floor;

    /// <summary>Our output in memory.</summary>
    public string Output => Path.Combine(memory, "coverbook");

    /// <summary>Hugo's output in memory.</summary>
    public string HugoOutput => Path.Combine(memory, "hugo");

    /// <summary>All steps, in order. The floor needs an output, so the first of them must have been run once.</summary>
    public IReadOnlyList<Scenario> Make(BenchmarkSite tenfold) =>
    [
        .. InMemory(),
        new(Subject.Unchanged, () => { }, () => product.Build(site, Output)),
        new(Subject.OneRule, site.ChangeOneRule, () => product.Build(site, Output)),
        new(Subject.Check, () => { }, () => product.Check(site, Output)),
        new(Subject.Version, () => { }, () => product.PrintVersion(work.Disk)),
        .. hugo is null ? [] : new[] { new Scenario(Subject.HugoVersion, () => { }, hugo.PrintVersion) },
        new(Subject.OtherTool, () => MakeCold(site, Other), () => otherTool.Build(site, Other)),
        Growth(tenfold),
        .. OnDisk(),
    ];

    /// <summary>The steps that are compared with each other first of all.</summary>
    public IEnumerable<Scenario> InMemory() => Trio(memory, Subject.Cold, Subject.Hugo, Subject.Floor);

    private IEnumerable<Scenario> OnDisk()
    {
        if (work.IsDisk && work.Memory is not null)
        {
            return Trio(work.Disk, Subject.ColdOnDisk, Subject.HugoOnDisk, Subject.FloorOnDisk);
        }

        var reason = work.Memory is null
            ? "the system has no /dev/shm, so all the rest is on disk already"
            : "the temporary folder is in memory; TMPDIR may name another";
        measurements.Miss(Subject.ColdOnDisk, reason);
        measurements.Miss(Subject.HugoOnDisk, reason);
        measurements.Miss(Subject.FloorOnDisk, reason);
        return [];
    }

    private IEnumerable<Scenario> Trio(string below, Subject ours, Subject hugos, Subject floors)
    {
        var output = Path.Combine(below, "coverbook");
        var hugoOutput = Path.Combine(below, "hugo");
        var floorOutput = Path.Combine(below, "floor");
        yield return new Scenario(ours, () => MakeCold(site, output), () => product.Build(site, output));
        if (hugo is null)
        {
            measurements.Miss(hugos, "hugo is not installed");
            measurements.Miss(Subject.HugoVersion, "hugo is not installed");
        }
        else
        {
            yield return new Scenario(hugos, () => WorkFolder.Remove(hugoOutput), () => hugo.Build(hugoOutput));
        }

        yield return new Scenario(floors, () => WorkFolder.Remove(floorOutput), () => Floor().Run(floorOutput));
    }

    private string Other => Path.Combine(memory, "other");

    private Scenario Growth(BenchmarkSite larger)
    {
        var output = Path.Combine(memory, "larger");
        return new Scenario(Subject.Tenfold, () => MakeCold(larger, output), () => product.Build(larger, output));
    }

    private Floor Floor() => floor ??= new Floor(site.Inputs, Output);

    private static void MakeCold(BenchmarkSite site, string output)
    {
        WorkFolder.Remove(output);
        site.RemoveCache();
    }
}
